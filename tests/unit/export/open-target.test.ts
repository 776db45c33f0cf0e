import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openTarget } from '@/lib/server/export/open-target';
import { temporaryFolder } from '../temporary-folder';

const bytes = (text: string) => new TextEncoder().encode(text);

async function exportTo(folder: string, files: Record<string, string>, isCompressed = false) {
  const target = await openTarget(folder, isCompressed);
  for (const [name, text] of Object.entries(files)) await target.write(name, bytes(text), 'text/html');
  return target.removeOthers();
}

const list = async (folder: string) => (await readdir(folder, { recursive: true })).sort();

test('a folder that does not exist is made, with the files and their folders', async () => {
  const folder = join(await temporaryFolder(), 'new');
  await exportTo(folder, { 'bn.html': 'home', 'bn/a/b.html': 'deep' });
  expect(await list(folder)).toEqual(['_export.json', 'bn', 'bn.html', 'bn/a', 'bn/a/b.html']);
  expect(await readFile(join(folder, 'bn/a/b.html'), 'utf8')).toBe('deep');
});

test('the next export removes what it does not write, keeps what others have put there, and leaves alone what is the same', async () => {
  const folder = await temporaryFolder();
  await exportTo(folder, { 'same.html': 'same', 'gone.html': 'gone', 'changed.html': 'before' });
  await mkdir(join(folder, '.git'));
  await writeFile(join(folder, '.git/HEAD'), 'ref');
  await utimes(join(folder, 'same.html'), 1, 1);
  const removed = await exportTo(folder, { 'same.html': 'same', 'changed.html': 'after' });
  expect(removed).toBe(1);
  expect(await list(folder)).toEqual(['.git', '.git/HEAD', '_export.json', 'changed.html', 'same.html']);
  expect(await readFile(join(folder, 'changed.html'), 'utf8')).toBe('after');
  expect((await stat(join(folder, 'same.html'))).mtimeMs).toBe(1_000);
});

test('texts are written compressed too, when that is wanted', async () => {
  const folder = await temporaryFolder();
  await exportTo(folder, { 'bn.html': 'home' }, true);
  expect(gunzipSync(await readFile(join(folder, 'bn.html.gz'))).toString()).toBe('home');
  expect(brotliDecompressSync(await readFile(join(folder, 'bn.html.br'))).toString()).toBe('home');
  expect(await exportTo(folder, { 'bn.html': 'home' })).toBe(2);
  expect(await list(folder)).toEqual(['_export.json', 'bn.html']);
});

test('a folder with something else is refused', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'letter.txt'), 'dear');
  await expect(openTarget(folder, false)).rejects.toThrow(/expected an empty folder, .*letter\.txt/);
  expect(await list(folder)).toEqual(['letter.txt']);
});

test.each(['nonsense', '["../../etc/passwd"]', '["/etc/passwd"]', '["a/../../b"]', '[1]'])(
  'a list of files that no export has written is refused: %s',
  async (text) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '_export.json'), text);
    await expect(openTarget(folder, false)).rejects.toThrow(/_export\.json: expected the list/);
  },
);
