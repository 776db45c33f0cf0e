import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMissedQueries } from '@/lib/desk/read-missed-queries';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-missed-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('what was asked on the most days comes first', async () => {
  const file = join(folder, 'missed.log');
  await writeFile(
    file,
    '2026-11-01\tbn\tগরু\n2026-11-02\tbn\tমাছ\n2026-11-03\tbn\tমাছ\n2026-11-03\ten\tfish\n2026-11-03\txx\tno\nbroken\n',
  );
  expect(await readMissedQueries(file)).toEqual([
    { query: 'মাছ', locale: 'bn', days: 2, lastDay: '2026-11-03' },
    { query: 'fish', locale: 'en', days: 1, lastDay: '2026-11-03' },
    { query: 'গরু', locale: 'bn', days: 1, lastDay: '2026-11-01' },
  ]);
});

test('of a long log the end is read, without half a line', async () => {
  const file = join(folder, 'missed.log');
  const line = '2026-11-02\tbn\tমাছের দাম কত\n';
  await writeFile(file, `2026-11-01\tbn\tগরু\n${line.repeat(10_000)}`);
  const found = await readMissedQueries(file);
  expect(found.map(({ query }) => query)).toEqual(['মাছের দাম কত']);
});

test('no log, no queries', async () => {
  expect(await readMissedQueries(join(folder, 'none.log'))).toEqual([]);
});
