import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLastChange } from '@/lib/content/parse/read-last-change';

let root: string;
const content = () => join(root, 'content');
const images = () => join(root, 'images');
const lastChange = () => readLastChange(content(), images());
const long = new Date('2026-01-01T00:00:00Z');

/** Two folders, each with a file in a folder, in which nothing has changed for long. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kajpath-source-'));
  for (const dir of [content(), images()]) {
    await mkdir(join(dir, 'a'), { recursive: true });
    await writeFile(join(dir, 'a/file'), 'a');
    for (const path of ['a/file', 'a', '']) await utimes(join(dir, path), long, long);
  }
});

afterEach(() => rm(root, { recursive: true }));

test('where nothing has changed, the last change is that of the files', async () => {
  expect(await lastChange()).toBe(long.getTime());
});

test.each([
  ['a changed text', () => writeFile(join(content(), 'a/file'), 'b')],
  ['a new text', () => writeFile(join(content(), 'new'), 'b')],
  ['a replaced image', () => writeFile(join(images(), 'a/file'), 'b')],
  ['an image moved to another name', () => rename(join(images(), 'a/file'), join(images(), 'a/other'))],
  ['an image taken away', () => rm(join(images(), 'a'), { recursive: true })],
])('%s is a change', async (_, change) => {
  await change();
  expect(await lastChange()).toBeGreaterThan(long.getTime());
});

test('folders that do not exist have never changed', async () => {
  expect(await readLastChange(join(root, 'absent'), join(root, 'nowhere'))).toBe(0);
});
