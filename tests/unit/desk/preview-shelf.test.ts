import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPreviewShelf, type PreviewShelf } from '@/lib/desk/preview-shelf';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-shelf-'));
});
afterEach(() => rm(folder, { recursive: true }));

const shelved = { path: '/bn/first', html: '<p>ক', siteUrl: 'https://example.com', drafts: [] };

const put = async (shelf: PreviewShelf) => {
  const id = shelf.createId();
  await shelf.put(id, 'me', shelved);
  return id;
};

test('a preview is there for who made it, in every process, and for nobody else', async () => {
  const id = await put(createPreviewShelf(folder));
  const other = createPreviewShelf(folder);
  expect(await other.get(id, 'me')).toEqual(shelved);
  expect(await other.get(id, 'you')).toBeUndefined();
  for (const wrong of ['', '../secret', `${id}/..`, id.toUpperCase(), '0'.repeat(32)])
    expect(await other.get(wrong, 'me')).toBeUndefined();
});

test('a preview is removed after an hour, when another one is made', async () => {
  const shelf = createPreviewShelf(folder);
  const old = await put(shelf);
  const [name = ''] = await readdir(join(folder, 'previews'));
  const past = new Date(Date.now() - 3_700_000);
  await utimes(join(folder, 'previews', name), past, past);
  expect(await shelf.get(old, 'me')).toBeUndefined();
  const id = await put(shelf);
  expect(await readdir(join(folder, 'previews'))).toHaveLength(1);
  expect(await shelf.get(old, 'me')).toBeUndefined();
  expect(await shelf.get(id, 'me')).toEqual(shelved);
});

test('of one person the newest twenty are kept', async () => {
  const shelf = createPreviewShelf(folder);
  for (let made = 0; made < 25; made += 1) await put(shelf);
  expect(await readdir(join(folder, 'previews'))).toHaveLength(20);
});
