import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nginxHeaders } from '@/lib/publish/nginx-headers';
import { goBack } from '@/lib/publish/snapshot/go-back';
import {
  createSnapshotId,
  listSnapshotIds,
  readCurrentId,
  removeSnapshot,
  toPartialId,
  writeCurrentId,
  writeSnapshot,
} from '@/lib/publish/snapshot/site-folder';
import { temporaryFolder } from '../temporary-folder';
import { sampleEntry, sampleManifest } from './sample-manifest';

const ids = [1_000, 2_000, 3_000].map((moment) => createSnapshotId(moment));
const [first = '', second = '', third = ''] = ids;
const manifestOf = (id: string) => sampleManifest({ documents: { '/bn': sampleEntry(`ab/${id}.html`) } });

/** A site with three snapshots. */
async function createFolder(): Promise<string> {
  const folder = await temporaryFolder();
  for (const id of ids) await writeSnapshot(folder, id, manifestOf(id));
  return folder;
}

test('going back makes the snapshot before the current one current, for nginx too, until there is none', async () => {
  const folder = await createFolder();
  await writeCurrentId(folder, third);
  expect(await goBack(folder)).toEqual({ from: third, to: second });
  expect(await readCurrentId(folder)).toBe(second);
  expect(await readFile(join(folder, 'nginx-headers.conf'), 'utf8')).toBe(nginxHeaders(manifestOf(second)));
  expect(await goBack(folder)).toEqual({ from: second, to: first });
  expect(await goBack(folder)).toEqual({ from: first });
  expect(await readCurrentId(folder)).toBe(first);
  expect(await listSnapshotIds(folder)).toEqual(ids);
});

test('a snapshot that was removed is stepped over', async () => {
  const folder = await createFolder();
  await writeCurrentId(folder, third);
  await removeSnapshot(folder, second);
  expect(await goBack(folder)).toEqual({ from: third, to: first });
});

test('a snapshot with the search of the one before is stepped over, and left when it is current', async () => {
  const folder = await createFolder();
  const partial = toPartialId(second);
  await writeSnapshot(folder, partial, manifestOf(partial));
  await writeCurrentId(folder, third);
  await removeSnapshot(folder, second);
  expect(await goBack(folder)).toEqual({ from: third, to: first });
  await writeCurrentId(folder, partial);
  expect(await goBack(folder)).toEqual({ from: partial, to: first });
});

test('before the first publication there is nothing to go back from', async () => {
  expect(await goBack(await temporaryFolder())).toEqual({});
});

test('a snapshot that cannot be read is not made current', async () => {
  const folder = await createFolder();
  await writeCurrentId(folder, third);
  await writeSnapshot(folder, second, { ...manifestOf(second), redirects: undefined as never });
  await expect(goBack(folder)).rejects.toThrow('written by another version, or damaged');
  expect(await readCurrentId(folder)).toBe(third);
  // The lock is given back.
  await expect(goBack(folder)).rejects.toThrow('written by another version, or damaged');
});
