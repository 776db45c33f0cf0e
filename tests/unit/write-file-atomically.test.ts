import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getErrorCode } from '@/lib/content/error-code';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { temporaryFolder } from './temporary-folder';

test('it writes the file and its folder, and leaves nothing else', async () => {
  const folder = join(await temporaryFolder(), 'new');
  for (const content of ['one', 'two']) await writeFileAtomically(join(folder, 'file'), content);
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['file']);
});

test('a file that cannot be written is named in a sentence, with the code of the system', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  const target = join(folder, 'file', 'below');
  const error = await writeFileAtomically(target, '').catch((reason) => reason);
  expect(error.message).toMatch(/below: cannot be written: a part of its path is not a folder$/);
  expect(['ENOTDIR', 'EEXIST']).toContain(getErrorCode(error));
});

test('of a file that cannot get its name no part is left', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'taken', 'by a folder'), { recursive: true });
  await expect(writeFileAtomically(join(folder, 'taken'), 'text')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
});
