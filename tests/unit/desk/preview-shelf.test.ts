import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPreviewShelf } from '@/lib/desk/preview-shelf';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-shelf-'));
});
afterEach(() => rm(folder, { recursive: true }));

const shelved = { path: '/bn/first', html: '<p>ক', siteUrl: 'https://example.com', drafts: [] };

test('a preview is there for who made it, in every process, and for nobody else', async () => {
  const id = await createPreviewShelf(folder).put('me', shelved);
  const other = createPreviewShelf(folder);
  expect(await other.get(id, 'me')).toEqual(shelved);
  expect(await other.get(id, 'you')).toBeUndefined();
  for (const wrong of ['', '../secret', `${id}/..`, id.toUpperCase(), '0'.repeat(32)])
    expect(await other.get(wrong, 'me')).toBeUndefined();
});

test('a preview is removed after an hour, when another one is made', async () => {
  const shelf = createPreviewShelf(folder);
  const old = await shelf.put('me', shelved);
  const [name = ''] = await readdir(join(folder, 'previews'));
  const past = new Date(Date.now() - 3_700_000);
  await utimes(join(folder, 'previews', name), past, past);
  const id = await shelf.put('me', shelved);
  expect(await shelf.get(old, 'me')).toBeUndefined();
  expect(await shelf.get(id, 'me')).toEqual(shelved);
});
