import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '@/lib/publish/snapshot/lock';
import { temporaryFolder } from '../temporary-folder';

test('whoever comes second waits, is told so once, and goes on when the first is done', async () => {
  const folder = join(await temporaryFolder(), 'new');
  const steps: string[] = [];
  const unlock = await lockFolder(folder, () => steps.push('the first waits'));
  let hasWaited = () => {};
  const waiting = new Promise<void>((resolve) => {
    hasWaited = resolve;
  });
  const second = lockFolder(folder, () => {
    steps.push('the second waits');
    hasWaited();
  }).then((unlockSecond) => {
    steps.push('the second has it');
    unlockSecond();
  });
  await waiting;
  steps.push('the first is done');
  unlock();
  await second;
  expect(steps).toEqual(['the second waits', 'the first is done', 'the second has it']);
  (await lockFolder(folder, () => steps.push('the third waits')))();
  expect(steps).toHaveLength(3);
});

test('the locks of two folders have nothing to do with each other', async () => {
  const waits: string[] = [];
  const unlocks = [];
  for (const folder of [await temporaryFolder(), await temporaryFolder()])
    unlocks.push(await lockFolder(folder, () => waits.push(folder)));
  expect(waits).toEqual([]);
  for (const unlock of unlocks) unlock();
});

test('the lock of a process that was killed is free', { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder();
  const file = 'tests/unit/publish/locking-process.ts';
  const child = spawn(process.execPath, ['--import', 'tsx', file, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(createInterface({ input: child.stdout }), 'line');
  expect(said).toBe('locked');
  let hasWaited = () => {};
  const waiting = new Promise<void>((resolve) => {
    hasWaited = resolve;
  });
  const locking = lockFolder(folder, hasWaited);
  await waiting;
  child.kill('SIGKILL');
  (await locking)();
});

test('a lock that cannot be taken for another reason is an error, not a wait for ever', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'publishing.lock'), 'no database'.repeat(100));
  await expect(lockFolder(folder, () => expect.fail('waits'))).rejects.toThrow(
    /publishing\.lock: cannot be locked: file is not a database\nFix: /,
  );
});
