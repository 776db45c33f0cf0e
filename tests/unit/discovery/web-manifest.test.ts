import { readFile } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { buildWebManifest } from '@/lib/discovery/seo/build-web-manifest';
import { site } from '@/tests/component/samples';

const library = await loadLibrary();
const manifest = buildWebManifest({ site, messages: library.messages });

test('name and description come from the content, in the default language', () => {
  expect(manifest).toMatchObject({
    name: site.name.bn,
    short_name: site.name.bn,
    description: site.tagline.bn,
    lang: 'bn',
    start_url: '/bn',
  });
});

test('the start page is within the scope, which is the whole site', () => {
  // Application Manifest, 1.6: browsers ignore a start_url outside the scope.
  expect(manifest.start_url?.startsWith(manifest.scope ?? '')).toBe(true);
  expect(manifest.scope).toBe('/');
});

test('the icons exist in the sizes that they claim, one of them maskable', async () => {
  const drawn = manifest.icons?.filter(({ sizes }) => sizes !== 'any') ?? [];
  for (const { src, sizes, type } of drawn) {
    const { width, height, type: found } = imageSize(await readFile(`public${src}`));
    expect(`${width}x${height} image/${found}`).toBe(`${sizes} ${type}`);
  }
  // Chromium's requirements for installing a site.
  expect(drawn.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`)).toEqual(
    expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
  );
});

test('icons are where browsers look by default', async () => {
  const ico = imageSize(await readFile('public/favicon.ico'));
  expect([ico.type, ...(ico.images ?? []).map(({ width }) => width)]).toEqual(['ico', 16, 32, 48]);
  expect(imageSize(await readFile('public/apple-touch-icon.png'))).toMatchObject({ width: 180, height: 180 });
});

test('shortcuts lead to the four doors, and have their names', () => {
  const { Doors: doors = {} } = library.messages.bn;
  expect(manifest.shortcuts?.map(({ short_name }) => short_name)).toEqual(Object.values(doors));
  for (const { name, url } of manifest.shortcuts ?? [])
    expect([name, url]).toEqual([expect.stringMatching(/./), expect.stringMatching(/^\/bn\//)]);
});

test('what a reader shares is posted to the check for messages', () => {
  // Web Share Target, 4: without multipart/form-data the text would be in the address.
  expect(manifest.share_target).toMatchObject({
    action: '/api/check-message',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { text: 'message' },
  });
});
