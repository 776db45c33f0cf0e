import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetFailure, noteFailure, readFailure } from '@/lib/publish/snapshot/last-failure';
import { temporaryFolder } from '../temporary-folder';

test('a failure is read as it was noted, until it is forgotten', async () => {
  const folder = await temporaryFolder();
  expect(await readFailure(folder)).toBeUndefined();
  await forgetFailure(folder);
  await noteFailure(folder, 'the content has 2 problems', Date.UTC(2026, 11, 1));
  expect(await readFailure(folder)).toEqual({
    at: '2026-12-01T00:00:00.000Z',
    why: 'the content has 2 problems',
  });
  await noteFailure(folder, 'another', 0);
  expect((await readFailure(folder))?.why).toBe('another');
  await forgetFailure(folder);
  expect(await readFailure(folder)).toBeUndefined();
});

test('what is no note is none, and a note that cannot be written throws nothing', async () => {
  const folder = await temporaryFolder();
  for (const text of ['{', '{}', '{"at":"yesterday","why":"a"}']) {
    await writeFile(join(folder, 'failure.json'), text);
    expect([text, await readFailure(folder)]).toEqual([text, undefined]);
  }
  const other = await temporaryFolder();
  await mkdir(join(other, 'failure.json'));
  await noteFailure(other, 'a');
  expect(await readFailure(other)).toBeUndefined();
});
