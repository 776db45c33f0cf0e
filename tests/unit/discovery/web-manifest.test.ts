import { readFile } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { buildWebManifest } from '@/lib/discovery/seo/build-web-manifest';
import { site } from '@/tests/component/samples';

const manifest = buildWebManifest(site);

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
