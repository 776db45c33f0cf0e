import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createSnapshotId,
  listSnapshotIds,
  toPartialId,
  writeSnapshot,
} from '@/lib/publish/snapshot/site-folder';
import { sweep } from '@/lib/publish/snapshot/sweep';
import { temporaryFolder } from '../temporary-folder';
import { sampleEntry, sampleManifest } from './sample-manifest';

const day = 24 * 60 * 60 * 1_000;
const now = Date.UTC(2026, 11, 1);

/** A site with a file of this age, in days, for each path. */
async function createFolder(ages: Record<string, number>) {
  const folder = await temporaryFolder();
  for (const [name, age] of Object.entries(ages)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, name);
    const time = new Date(now - age * day);
    await utimes(file, time, time);
  }
  const list = async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
      .filter((name) => !name.startsWith('snapshots/'))
      .sort();
  };
  return { folder, list };
}

const named = [
  'files/ab/page.html',
  'files/ab/page.html.br',
  'files/ab/page.html.gz',
  'files/cd/search.html',
  'lookups/own.json',
  'models/own.bin',
  'search/own/0/index.bin',
  'search/own/texts.json',
];
const manifest = sampleManifest({
  documents: { '/bn': sampleEntry('ab/page.html') },
  searchPages: { '/bn/search': { lang: 'bn', file: 'cd/search.html', headers: {} } },
  search: 'search/own',
  model: 'models/own.bin',
  lookups: 'lookups/own.json',
});
const unnamed = [
  'files/ab/gone.html',
  'files/ab/gone.html.br',
  'lookups/gone.json',
  'models/gone.bin',
  'search/gone/texts.json',
];
const ageOf = (names: string[], age: number) => Object.fromEntries(names.map((name) => [name, age]));

test('a file that no snapshot names goes when it is older than eight days; what one names stays', async () => {
  const others = { current: 99, 'nginx-headers.conf': 99, 'publishing.lock': 99, 'published-inputs': 99 };
  const { folder, list } = await createFolder({ ...ageOf([...named, ...unnamed], 99), ...others });
  await writeSnapshot(folder, createSnapshotId(now), manifest);
  expect(await sweep(folder, now)).toBe(unnamed.length);
  expect(await list()).toEqual([...named, ...Object.keys(others)].sort());
});

test('a file that no snapshot names stays for eight days', async () => {
  const ages = { ...ageOf(unnamed, 7.9), 'files/cd/older.html': 8.1 };
  const { folder, list } = await createFolder(ages);
  await writeSnapshot(folder, createSnapshotId(now), manifest);
  expect(await sweep(folder, now)).toBe(1);
  expect(await list()).toEqual([...unnamed].sort());
});

test('the last twenty snapshots are kept, and what an older one alone has named goes', async () => {
  const { folder, list } = await createFolder(
    ageOf(['files/ab/0.html', 'files/ab/1.html', 'files/ab/2.html'], 30),
  );
  const ids = Array.from({ length: 22 }, (_, index) => createSnapshotId(now + index));
  for (const [index, id] of ids.entries()) {
    const documents = { '/bn': sampleEntry(`ab/${index}.html`) };
    await writeSnapshot(folder, id, sampleManifest({ documents }));
  }
  await sweep(folder, now);
  expect(await listSnapshotIds(folder)).toEqual(ids.slice(2));
  expect(await list()).toEqual(['files/ab/2.html']);
});

test('of snapshots with the search of the one before, only the last is kept', async () => {
  const { folder } = await createFolder({});
  const ids = Array.from({ length: 3 }, (_, index) => createSnapshotId(now + index));
  const all = ids.flatMap((id) => [id, toPartialId(id)]);
  for (const id of all) await writeSnapshot(folder, id, manifest);
  await sweep(folder, now);
  expect(await listSnapshotIds(folder)).toEqual([...ids, toPartialId(ids.at(-1) ?? '')]);
});

test('what a publisher that was killed has left beside the snapshots goes after eight days', async () => {
  const left = ['current.0a1b.tmp', 'snapshots/20261120T000000000Z.json.2c3d.tmp'];
  const young = ['failure.json.4e5f.tmp'];
  const { folder, list } = await createFolder({ ...ageOf(left, 9), ...ageOf(young, 7) });
  await writeSnapshot(folder, createSnapshotId(now), manifest);
  expect(await sweep(folder, now)).toBe(left.length);
  expect(await list()).toEqual(young);
  expect(await readdir(join(folder, 'snapshots'))).toEqual([`${createSnapshotId(now)}.json`]);
});

test('while a snapshot cannot be read, no file goes', async () => {
  const { folder, list } = await createFolder(ageOf([...named, ...unnamed], 99));
  await writeSnapshot(folder, createSnapshotId(now), manifest);
  await writeFile(join(folder, 'snapshots', `${createSnapshotId(now - 1)}.json`), '{"version":2}');
  expect(await sweep(folder, now)).toBe(0);
  expect(await list()).toEqual([...named, ...unnamed].sort());
});
