import { expect, test } from 'vitest';
import { createWorkQueue } from '@/lib/comments/store/database/create-work-queue';
import type { Session } from '@/lib/comments/store/database/store-database';
import { createConcurrencyLimiter, LimiterFull } from '@/lib/comments/submission/create-concurrency-limiter';

const session = {} as Session;

const noPause = async () => {};

/** Work that continues when released. */
function heldWork() {
  let release = () => {};
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { work: () => done, release: () => release() };
}

test('a limiter runs work up to its maximum, queues more in order, and refuses work when the queue is full', async () => {
  const limiter = createConcurrencyLimiter({ maxRunning: 2, maxQueued: 3, batchSize: 1, pause: noPause });
  const held = Array.from({ length: 4 }, heldWork);
  const begun: number[] = [];
  const all = held.map(({ work }, index) =>
    limiter(() => {
      begun.push(index);
      return work();
    }),
  );
  await expect(limiter(async () => {})).rejects.toBeInstanceOf(LimiterFull);
  expect(begun).toEqual([0, 1]);
  held[1]?.release();
  await all[1];
  expect(begun).toEqual([0, 1, 2]);
  for (const { release } of held) release();
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(await limiter(async () => 'free again')).toBe('free again');
});

test('after work that fails the next one starts', async () => {
  const limiter = createConcurrencyLimiter({ maxRunning: 1, maxQueued: 9, batchSize: 1, pause: noPause });
  const failed = limiter(() => Promise.reject(new Error('no')));
  const next = limiter(async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

test('a limiter pauses between two batches', async () => {
  const pauses = Array.from({ length: 3 }, heldWork);
  const upcoming = pauses.values();
  const pause = () => upcoming.next().value?.work() ?? noPause();
  const limiter = createConcurrencyLimiter({ maxRunning: 9, maxQueued: 9, batchSize: 2, pause });
  const begun: number[] = [];
  const all = [0, 1, 2, 3].map((number) => limiter(async () => begun.push(number)));
  await all[0];
  expect(begun).toEqual([0]);
  pauses[0]?.release();
  await all[2];
  expect(begun).toEqual([0, 1, 2]);
  pauses[1]?.release();
  await all[3];
  expect(begun).toEqual([0, 1, 2, 3]);
});

test('queued writes share a transaction, reads go before them, and each gets its own outcome', async () => {
  const order: string[] = [];
  const queue = createWorkQueue(async (jobs) => {
    order.push(`${jobs.length} together`);
    for (const { run, reject } of jobs) await run(session).then((resolve) => resolve(), reject);
  });
  const write = (name: string) =>
    queue.write(async () => {
      order.push(name);
      if (name === 'bad') throw new Error(name);
      return name;
    });
  const first = write('first');
  const rest = ['second', 'bad', 'third'].map(write);
  const read = queue.read(async () => order.push('read'));
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

test('readers that read again and again do not keep a write from its turn', async () => {
  const queue = createWorkQueue(async (jobs) => {
    for (const { run, reject } of jobs) await run(session).then((resolve) => resolve(), reject);
  });
  let reads = 0;
  let isWritten = false;
  const readOn = async () => {
    while (!isWritten && reads < 1_000) await queue.read(async () => (reads += 1));
  };
  const readers = Array.from({ length: 4 }, readOn);
  await queue.write(async () => {
    isWritten = true;
  });
  await Promise.all(readers);
  expect(reads).toBeLessThan(100);
});
