import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Asset, keepAssets } from '@/lib/publish/keep-assets';
import { temporaryFolder } from '../temporary-folder';

const day = 24 * 60 * 60 * 1_000;
const asset = (name: string, text = name): Asset => ({
  path: `/assets/${name}`,
  type: 'text/javascript; charset=utf-8',
  content: new TextEncoder().encode(text),
});

/** Builds one after the other, in one cache: at a moment, with these assets. */
async function createBuilds(limits = { days: 14, files: 300, bytes: 1_000 }) {
  const folder = await temporaryFolder();
  return {
    folder,
    build: (now: number, ...assets: Asset[]) => keepAssets(assets, { folder, now, limits }),
    list: async () => (await readdir(folder)).filter((name) => name !== 'list.json').sort(),
  };
}

const pathsOf = (assets: Asset[]) => assets.map(({ path }) => path);

test('a first build has nothing of an earlier one', async () => {
  const { build } = await createBuilds();
  expect(await build(0, asset('a.1.js'))).toEqual([]);
});

test('an asset that a build replaced is answered for two weeks, through all builds, as it was', async () => {
  const { build, list } = await createBuilds();
  await build(0, asset('a.1.js'), asset('b.1.js'));
  // Current for a month: the time begins when it is replaced.
  const [kept] = await build(30 * day, asset('a.2.js'), asset('b.1.js'));
  expect(kept).toMatchObject({ path: '/assets/a.1.js', type: 'text/javascript; charset=utf-8' });
  expect(new TextDecoder().decode(kept?.content)).toBe('a.1.js');
  for (const later of [31, 38, 43.9])
    expect(pathsOf(await build(later * day, asset('a.2.js'), asset('b.1.js')))).toEqual(['/assets/a.1.js']);
  expect(await build(44 * day, asset('a.2.js'), asset('b.1.js'))).toEqual([]);
  expect(await list()).toEqual(['a.2.js', 'b.1.js']);
});

test('an asset that comes back is current again, and its time begins anew when it goes', async () => {
  const { build } = await createBuilds();
  await build(0, asset('a.1.js'));
  await build(day, asset('a.2.js'));
  expect(pathsOf(await build(2 * day, asset('a.1.js')))).toEqual(['/assets/a.2.js']);
  expect(pathsOf(await build(20 * day, asset('a.3.js')))).toEqual(['/assets/a.1.js']);
});

test('of many builds the latest assets are kept, up to a number', async () => {
  const { build, list } = await createBuilds({ days: 14, files: 2, bytes: 1_000 });
  for (let index = 1; index <= 5; index += 1) await build(index, asset(`a.${index}.js`));
  expect(pathsOf(await build(6, asset('a.6.js')))).toEqual(['/assets/a.5.js', '/assets/a.4.js']);
  expect(await list()).toEqual(['a.4.js', 'a.5.js', 'a.6.js']);
});

test('of large assets the latest are kept, up to a number of bytes', async () => {
  const { build, list } = await createBuilds({ days: 14, files: 300, bytes: 1_000 });
  for (let index = 1; index <= 4; index += 1) await build(index, asset(`a.${index}.js`, 'x'.repeat(400)));
  expect(pathsOf(await build(5, asset('a.5.js', 'x'.repeat(5_000))))).toEqual([
    '/assets/a.4.js',
    '/assets/a.3.js',
  ]);
  expect(await list()).toEqual(['a.3.js', 'a.4.js', 'a.5.js']);
});

test('a spoilt list or a missing file costs the old assets, not the build', async () => {
  const { folder, build } = await createBuilds();
  await build(0, asset('a.1.js'));
  await writeFile(join(folder, 'list.json'), '{"/assets/gone.js":{"type":"a","size":1}}');
  expect(await build(1, asset('a.2.js'))).toEqual([]);
  await writeFile(join(folder, 'list.json'), '{');
  expect(await build(2, asset('a.3.js'))).toEqual([]);
  expect(pathsOf(await build(3, asset('a.4.js')))).toEqual(['/assets/a.3.js']);
});
