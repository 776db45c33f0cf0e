import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileCache } from '@/lib/server/file-cache';
import { temporaryFolder } from '../temporary-folder';

async function createFolder(texts: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  return folder;
}

test('a file is read once, and is there at once from then on', async () => {
  const folder = await createFolder({ a: 'text', empty: '' });
  const read = createFileCache(folder);
  for (const [name, text] of [
    ['a', 'text'],
    ['empty', ''],
  ] as const) {
    const first = read(name);
    expect(first).toBeInstanceOf(Promise);
    expect((await first).toString()).toBe(text);
    await rm(join(folder, name));
    const again = read(name);
    expect(again).toBeInstanceOf(Buffer);
    expect(again.toString()).toBe(text);
  }
});

test('beyond the limit, what was not asked for lately is read again', async () => {
  const folder = await createFolder({ a: 'aaaa', b: 'bbbb', c: 'cccc' });
  const read = createFileCache(folder, 10);
  await read('a');
  await read('b');
  await read('a');
  await read('c');
  expect(read('a')).toBeInstanceOf(Buffer);
  expect(read('c')).toBeInstanceOf(Buffer);
  expect(read('b')).toBeInstanceOf(Promise);
});

test('a file larger than the limit is read, and not kept', async () => {
  const folder = await createFolder({ a: 'a'.repeat(11) });
  const read = createFileCache(folder, 10);
  expect((await read('a')).length).toBe(11);
  expect(read('a')).toBeInstanceOf(Promise);
});

test('a file that could not be read is read again', async () => {
  const folder = await createFolder({});
  const read = createFileCache(folder);
  await expect(read('a')).rejects.toThrow('ENOENT');
  await writeFile(join(folder, 'a'), 'text');
  expect((await read('a')).toString()).toBe('text');
});
