import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import type { StoreDatabase } from '@/lib/comments/store/database/store-database';
import { createSqlStore } from '@/lib/comments/store/sql-store';
import { StoreUnavailable } from '@/lib/comments/store/store-unavailable';
import { watchHealth } from '@/lib/comments/store/watch-health';
import { buildWriter, runWriter } from './start-writer';

beforeAll(buildWriter);

async function withFile(work: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-health-'));
  try {
    await work(join(folder, 'comments.db'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A database that counts what it does, and does nothing else. */
function countingDatabase(): StoreDatabase & {
  counts: { reads: number; writes: number };
  fail: (fails: boolean) => void;
} {
  const counts = { reads: 0, writes: 0 };
  let fails = false;
  const refuse = async <T>(): Promise<T> => {
    throw new StoreUnavailable('full');
  };
  const nothing = async <T>(): Promise<T> => undefined as T;
  return {
    counts,
    fail: (now) => {
      fails = now;
    },
    locksRows: false,
    read: async () => {
      counts.reads += 1;
      return await nothing();
    },
    write: async () => {
      counts.writes += 1;
      return await (fails ? refuse() : nothing());
    },
    erase: async () => true,
    backup: async () => {},
    close: async () => {},
  };
}

const anything = async () => {};

test('a hundred health checks at once touch the database once, and a thousand in ten seconds write twice', async () => {
  const database = countingDatabase();
  let now = 0;
  const { checkHealth } = watchHealth(database, () => now);
  await Promise.all(Array.from({ length: 100 }, checkHealth));
  expect(database.counts).toEqual({ reads: 0, writes: 1 });
  for (now = 1; now < 10_000; now += 10) await checkHealth();
  expect(database.counts.writes).toBe(2);
});

test('while comments are stored the health check writes nothing', async () => {
  const database = countingDatabase();
  let now = 0;
  const watched = watchHealth(database, () => now);
  for (; now < 20_000; now += 1_000) {
    await watched.database.write(anything);
    await watched.checkHealth();
  }
  expect(database.counts).toEqual({ reads: 20, writes: 20 });
});

test('after a comment was refused the health check tries until it succeeds', async () => {
  const database = countingDatabase();
  const watched = watchHealth(database, () => 0);
  await watched.checkHealth();
  database.fail(true);
  await expect(watched.database.write(anything)).rejects.toBeInstanceOf(StoreUnavailable);
  for (let tries = 0; tries < 3; tries += 1)
    await expect(watched.checkHealth()).rejects.toBeInstanceOf(StoreUnavailable);
  database.fail(false);
  await watched.checkHealth();
  expect(database.counts).toEqual({ reads: 0, writes: 6 });
  await watched.checkHealth();
  expect(database.counts).toEqual({ reads: 1, writes: 6 });
});

test('a health check that follows another leaves the files of the database alone', () =>
  withFile(async (file) => {
    const store = createSqlStore(openDatabase({ kind: 'file', file }));
    await store.checkHealth();
    const before = await stat(`${file}-wal`);
    await Promise.all(Array.from({ length: 50 }, () => store.checkHealth()));
    expect(await stat(`${file}-wal`)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs });
    await store.close();
  }));

test('a health check of an idle site writes little, and every half minute as much as a comment', () =>
  withFile(async (file) => {
    const opened = openDatabase({ kind: 'file', file });
    const readSizes = () =>
      opened.read(async (session) => {
        const rows = await session.selectFrom('health').selectAll().orderBy('id').execute();
        return rows.map(({ probe }) => probe);
      });
    let now = 0;
    const { checkHealth } = watchHealth(opened, () => now);
    await checkHealth();
    const [full = ''] = await readSizes();
    expect(full).toHaveLength(65_536);
    for (now = 6_000; now < 30_000; now += 6_000) await checkHealth();
    const [same, small = ''] = await readSizes();
    expect(same).toBe(full);
    expect(small.length).toBeLessThan(100);
    await checkHealth();
    expect((await readSizes())[0]).not.toBe(full);
    await opened.close();
  }));

test(
  'on a full disk the health check fails whenever comments are refused',
  () =>
    withFile(async (file) => {
      const said = await runWriter(file, 400, { maxBlocks: 1_000, place: 'health' });
      const refused = said.filter((line) => line.startsWith('refused'));
      expect(refused.length).toBeGreaterThan(10);
      expect(new Set(refused)).toEqual(new Set(['refused, health StoreUnavailable']));
    }),
  60_000,
);
