import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatManifest } from '@/lib/publish/manifest';
import {
  createSnapshotId,
  isPartial,
  listSnapshotIds,
  readCurrentId,
  readManifest,
  removeSnapshot,
  SnapshotMissing,
  toPartialId,
  writeCurrentId,
  writeSnapshot,
} from '@/lib/publish/snapshot/site-folder';
import { temporaryFolder } from '../temporary-folder';
import { sampleEntry, sampleManifest } from './sample-manifest';

const id = '20261201T033501123Z';
const page = sampleEntry('ab/abc.html');
const manifest = sampleManifest({
  due: '2026-12-24',
  documents: { '/bn': page, '/bn/404': sampleEntry('ab/abd.html', { status: 404 }) },
  replaced: { '/assets/a.1.js': 1 },
  searchPages: { '/bn/search': { lang: 'bn', file: 'ab/abe.html', headers: {} } },
  redirects: { '/bn/old': '/bn/new' },
  pictures: { '/bn': '/og/bn.0a1b2c3d.png' },
  dynamic: ['^/_next/', '^/$'],
});

/** A folder whose current snapshot is this text. */
async function folderWithSnapshot(text: string): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'snapshots'));
  await writeFile(join(folder, 'snapshots', `${id}.json`), text);
  await writeCurrentId(folder, id);
  return folder;
}

test('a snapshot is read as it was written, by its id or as the current one', async () => {
  const folder = await temporaryFolder();
  await writeSnapshot(folder, id, manifest);
  expect(await readManifest(folder, id)).toEqual(manifest);
  await writeCurrentId(folder, id);
  expect(await readManifest(folder)).toEqual(manifest);
});

/** The manifest as it is written, to be damaged. */
const written = JSON.parse(formatManifest(manifest));
const writtenPage = written.documents['/bn'];

test('headers that many documents have are written once', () => {
  expect(written.headers).toEqual([page.headers]);
  expect(writtenPage).toEqual({ ...page, headers: 0 });
});

test.each([
  ['of an earlier version', { ...written, version: 1 }],
  ['of a later version', { ...written, version: 3 }],
  ['without the address of the site', { ...written, siteUrl: undefined }],
  ['without its code', { ...written, code: undefined }],
  ['without redirects', { ...written, redirects: undefined }],
  ['without pictures', { ...written, pictures: undefined }],
  ['with an unknown key', { ...written, other: 2 }],
  ['with a list of documents', { ...written, documents: [writtenPage] }],
  ['with a document without hash', { ...written, documents: { '/bn': { ...writtenPage, hash: undefined } } }],
  ['with an unknown key in a document', { ...written, documents: { '/bn': { ...writtenPage, etag: 'x' } } }],
  ['with a status in words', { ...written, documents: { '/bn': { ...writtenPage, status: '200' } } }],
  [
    'with headers that it does not have',
    { ...written, documents: { '/bn': { ...writtenPage, headers: 1 } } },
  ],
  ['with a header of many values', { ...written, headers: [{ Link: ['a'] }] }],
  ['that is not an object', []],
])('a snapshot %s is refused, and the error says what to do', async (_, other) => {
  const reading = readManifest(await folderWithSnapshot(JSON.stringify(other)));
  await expect(reading).rejects.toThrow(SnapshotMissing);
  await expect(reading).rejects.toThrow(
    /\/snapshots\/20261201T033501123Z\.json: written by another version, or damaged\n[\s\S]+\nFix: npm run publish$/,
  );
});

test('a snapshot that is cut off is refused', async () => {
  const folder = await folderWithSnapshot(formatManifest(manifest).slice(0, -1));
  await expect(readManifest(folder)).rejects.toThrow(SnapshotMissing);
});

test('before the first publication, and without the snapshot, the error names the file', async () => {
  const folder = await temporaryFolder();
  await expect(readManifest(folder)).rejects.toThrow(
    `${folder}/current: expected a published site, found none\nFix: npm run publish`,
  );
  await expect(readManifest(folder, id)).rejects.toThrow(
    `${folder}/snapshots/${id}.json: expected a snapshot, found none\nFix: npm run publish`,
  );
});

test('the current snapshot is the one that was written last; what is no id is none', async () => {
  const folder = await temporaryFolder();
  expect(await readCurrentId(folder)).toBeUndefined();
  await writeCurrentId(folder, id);
  expect(await readCurrentId(folder)).toBe(id);
  const later = createSnapshotId(Date.now());
  await writeCurrentId(folder, later);
  expect(await readCurrentId(folder)).toBe(later);
  for (const other of ['', '../20261201T033501123Z', `${id}.json`]) {
    await writeFile(join(folder, 'current'), other);
    expect([other, await readCurrentId(folder)]).toEqual([other, undefined]);
  }
});

test('an id is its moment, and ids sort by time', () => {
  expect(createSnapshotId(Date.UTC(2026, 11, 1, 3, 35, 1, 123))).toBe(id);
  const moments = [0, 1, 999, 1_000, 86_400_000, Date.UTC(2026, 11, 1), Date.UTC(2027, 0, 1)];
  const ids = moments.map((moment) => createSnapshotId(moment));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('snapshots are listed from the oldest on, other files are not', async () => {
  const folder = await temporaryFolder();
  expect(await listSnapshotIds(folder)).toEqual([]);
  const ids = [3_000, 1_000, 2_000].map((moment) => createSnapshotId(moment));
  for (const own of ids) await writeSnapshot(folder, own, manifest);
  for (const name of ['notes.txt', 'x.json', `${id}.json.tmp`])
    await writeFile(join(folder, 'snapshots', name), '{}');
  expect(await listSnapshotIds(folder)).toEqual([...ids].sort());
  await removeSnapshot(folder, createSnapshotId(2_000));
  expect(await listSnapshotIds(folder)).toEqual([createSnapshotId(1_000), createSnapshotId(3_000)]);
});

test('an id comes after others, though a clock was put back, and a partial one between two whole ones', () => {
  const [first, second] = [createSnapshotId(2_000), createSnapshotId(2_001)];
  const partial = toPartialId(first);
  expect(createSnapshotId(1_000, first)).toBe(second);
  expect(createSnapshotId(1_000, undefined, partial)).toBe(second);
  expect([second, partial, first].sort()).toEqual([first, partial, second]);
  expect([first, partial].map(isPartial)).toEqual([false, true]);
});
