import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { beforeAll, expect, test } from 'vitest';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { StoreUnavailable } from '@/lib/comments/store/store-unavailable';
import { readSettings } from '@/lib/settings/read-settings';
import { buildWriter, runWriter } from './start-writer';

// `npm run test:deep` kills ten times as many.
const rounds = process.env.DEEP_TESTS ? 200 : 20;

beforeAll(buildWriter);

async function withFile(work: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-durability-'));
  try {
    await work(join(folder, 'comments.db'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Lists which ids are missing in a file that no process has open, and checks its integrity. */
function inspect(file: string, ids: string[]): { missing: string[]; integrity: unknown } {
  const database = new Libsql(file);
  const [check] = database.prepare('PRAGMA integrity_check').pluck().all();
  const there = new Set(
    database
      .prepare('SELECT id FROM comments WHERE id IN (SELECT value FROM json_each(?))')
      .pluck()
      .all(JSON.stringify(ids)),
  );
  database.close();
  return { missing: ids.filter((id) => !there.has(id)), integrity: check };
}

/** Runs several writers on a file and kills each. @returns the acknowledged ids */
async function killWriters(
  file: string,
  round: number,
  writers: number,
  place?: 'worker',
): Promise<string[]> {
  const lines = 1 + (round % 13);
  const said = await Promise.all(Array.from({ length: writers }, () => runWriter(file, lines, { place })));
  const ids = said.flat();
  expect(ids.length).toBeGreaterThanOrEqual(lines * writers);
  expect(inspect(file, ids)).toEqual({ missing: [], integrity: 'ok' });
  return ids;
}

test(
  `${rounds} times kill -9 during writes lose no acknowledged comment`,
  () =>
    withFile((one) =>
      withFile(async (other) => {
        // Two files at a time, for speed.
        const kill = async (file: string) => {
          const acknowledged: string[] = [];
          for (let round = 0; round < rounds / 2; round += 1)
            acknowledged.push(...(await killWriters(file, round, 1)));
          expect(inspect(file, acknowledged)).toEqual({ missing: [], integrity: 'ok' });
        };
        await Promise.all([kill(one), kill(other)]);
      }),
    ),
  600_000,
);

test(
  'two killed processes that write to one file lose no acknowledged comment',
  () =>
    withFile(async (file) => {
      for (let round = 0; round < 5; round += 1) await killWriters(file, round, 2);
    }),
  60_000,
);

test(
  'a killed process with its database in a worker loses no acknowledged comment',
  () =>
    withFile(async (file) => {
      for (let round = 0; round < 10; round += 1) await killWriters(file, round, 2, 'worker');
    }),
  120_000,
);

test(
  'on a full disk nothing is acknowledged without being stored, and the file stays intact',
  () =>
    withFile(async (file) => {
      const said = await runWriter(file, 3_000, { maxBlocks: 1_000 });
      const ids = said.filter((line) => line !== 'StoreUnavailable');
      expect(said.length - ids.length).toBeGreaterThan(0);
      expect(ids.length).toBeGreaterThan(0);
      expect(inspect(file, ids)).toEqual({ missing: [], integrity: 'ok' });
      // With free space writing works again.
      expect(await runWriter(file, 5)).not.toContain('StoreUnavailable');
    }),
  120_000,
);

test('a folder that cannot be created means StoreUnavailable', () =>
  withFile(async (file) => {
    await writeFile(file, 'not a folder');
    await expect(openCommentService(readSettings({ DATA_DIR: file }).comments)).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    const withSecret = await openCommentService(
      readSettings({ DATA_DIR: file, COMMENTS_SECRET: 'x'.repeat(32) }).comments,
    );
    await expect(withSecret.store.countByStatus()).rejects.toBeInstanceOf(StoreUnavailable);
  }));

test('a file that is not a database means StoreUnavailable, and stays unchanged', () =>
  withFile(async (file) => {
    await writeFile(file, 'something else '.repeat(400));
    const comments = await openCommentService(readSettings({ DATA_DIR: join(file, '..') }).comments);
    await expect(comments.store.checkHealth()).rejects.toBeInstanceOf(StoreUnavailable);
    await comments.store.close();
  }));
