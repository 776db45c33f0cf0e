import { resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createDeskProcess, type DeskProcess } from '@/lib/desk/process/desk-process';

const entry = resolve('tests/unit/desk/sample-desk.ts');
let desk: DeskProcess | undefined;
afterEach(() => desk?.stop());

const start = (idleAfter?: number) => {
  desk = createDeskProcess({ entry, idleAfter });
  return desk;
};
/** The sample answers with the number of its process. */
const pidOf = async ({ goBack }: DeskProcess) => Number(await goBack('id'));

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('one process answers all questions, also several at a time', async () => {
  const running = start();
  const pids = await Promise.all([pidOf(running), pidOf(running), pidOf(running)]);
  expect(new Set(pids).size).toBe(1);
  expect(pids[0]).not.toBe(process.pid);
});

test('what fails in the process fails for who asked', async () => {
  await expect(start().plan()).rejects.toThrow('no plan');
});

test('when the process is killed, who waits is told, and the next question starts another one', async () => {
  const running = start();
  const first = await pidOf(running);
  await expect(running.publish()).rejects.toThrow('the process of the desk has ended');
  expect(await pidOf(running)).not.toBe(first);
});

test('a process that nobody asks ends, and gives its memory back', async () => {
  const running = start(50);
  const first = await pidOf(running);
  await vi.waitFor(() => expect(isRunning(first)).toBe(false), { timeout: 5_000 });
  expect(await pidOf(running)).not.toBe(first);
});

test('a question that takes too long ends the process, and the next one starts another', async () => {
  desk = createDeskProcess({ entry, longestAnswer: 300 });
  const first = await pidOf(desk);
  await expect(desk.describe()).rejects.toThrow('the process of the desk has ended');
  await vi.waitFor(() => expect(isRunning(first)).toBe(false), { timeout: 5_000 });
});

test('a server that ends takes it along', async () => {
  const running = start();
  const pid = await pidOf(running);
  running.stop();
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 5_000 });
});
