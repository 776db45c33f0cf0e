import { expect, test } from 'vitest';
import { createWorkQueue } from '@/lib/comments/store/database/create-work-queue';
import type { SqlSession } from '@/lib/comments/store/database/sql-database';
import { createLimiter, LimiterFull } from '@/lib/comments/submission/create-limiter';

const session = {} as SqlSession;

const noRest = async () => {};

/** Work that goes on when it is told to. */
function heldWork() {
  let release = () => {};
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { work: () => done, release: () => release() };
}

test('a gate lets so many in at once, the others in their order, and refuses what is too much', async () => {
  const gate = createLimiter({ most: 2, waiting: 3, together: 1, rest: noRest });
  const held = Array.from({ length: 4 }, heldWork);
  const begun: number[] = [];
  const all = held.map(({ work }, index) =>
    gate(() => {
      begun.push(index);
      return work();
    }),
  );
  await expect(gate(async () => {})).rejects.toBeInstanceOf(LimiterFull);
  expect(begun).toEqual([0, 1]);
  held[1]?.release();
  await all[1];
  expect(begun).toEqual([0, 1, 2]);
  for (const { release } of held) release();
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(await gate(async () => 'free again')).toBe('free again');
});

test('work that fails gives its place to the next', async () => {
  const gate = createLimiter({ most: 1, waiting: 9, together: 1, rest: noRest });
  const failed = gate(() => Promise.reject(new Error('no')));
  const next = gate(async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

test('between a few that are let in and the next few a gate rests', async () => {
  const rests = Array.from({ length: 3 }, heldWork);
  const given = rests.values();
  const rest = () => given.next().value?.work() ?? noRest();
  const gate = createLimiter({ most: 9, waiting: 9, together: 2, rest });
  const begun: number[] = [];
  const all = [0, 1, 2, 3].map((number) => gate(async () => begun.push(number)));
  await all[0];
  expect(begun).toEqual([0]);
  rests[0]?.release();
  await all[2];
  expect(begun).toEqual([0, 1, 2]);
  rests[1]?.release();
  await all[3];
  expect(begun).toEqual([0, 1, 2, 3]);
});

test('writes that wait share a transaction, reads go before them, and each hears its own outcome', async () => {
  const order: string[] = [];
  const turns = createWorkQueue(async (jobs) => {
    order.push(`${jobs.length} together`);
    for (const { work, resolve, reject } of jobs) await work(session).then(resolve, reject);
  });
  const write = (name: string) =>
    turns.write(async () => {
      order.push(name);
      if (name === 'bad') throw new Error(name);
      return name;
    });
  const first = write('first');
  const rest = ['second', 'bad', 'third'].map(write);
  const read = turns.read(async () => order.push('read'));
  const outcomes = await Promise.allSettled([first, ...rest, read]);
  expect(order).toEqual(['1 together', 'first', 'read', '3 together', 'second', 'bad', 'third']);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
});
