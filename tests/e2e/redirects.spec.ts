import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { nginxHeaders } from '@/lib/publish/nginx-headers';
import { securityHeaders } from '@/lib/publish/security-headers';
import { storeFile } from '@/lib/publish/snapshot/file-store';
import {
  createSnapshotId,
  nginxFile,
  writeCurrentId,
  writeSnapshot,
} from '@/lib/publish/snapshot/site-folder';
import type { App } from '@/lib/server/create-app';
import { createSiteApp } from '@/lib/server/create-site-app';
import { createSiteLoader } from '@/lib/server/site';
import { sampleManifest } from '../unit/publish/sample-manifest';
import { serveSample } from '../unit/server/sample-site';
import { ask, pick, securityHeaderNames } from './ask';
import { type Nginx, startNginx } from './start-nginx';

/* Addresses that have moved, in a small site of its own: the site under test may have no article that was renamed. */

const siteUrl = 'http://kajpath.example';
const pages: Record<string, number> = { '/404': 404, '/bn': 200, '/bn/new': 200, '/en/new': 200 };

/** The picture of today, of the page `/bn/new`. */
const picture = '/og/bn/new.0a1b2c3d.png';

/** A published site of these pages, in which `/…/old` has moved to `/…/new`. */
async function writeSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-site-'));
  const manifest = sampleManifest({
    siteUrl,
    redirects: {
      '/bn/old': '/bn/new',
      '/en/old': '/en/new',
      '/bn/old/comments': '/bn/new/comments',
      '/bn/old/comments/fragment': '/bn/new/comments/fragment',
    },
    pictures: { '/bn/new': picture },
  });
  const headers = { ...securityHeaders(siteUrl), 'Cache-Control': 'public' };
  for (const [path, status] of Object.entries(pages)) {
    const content = Buffer.from(`<!DOCTYPE html><title>${path}</title><h2 id="fees">Fees</h2>`);
    const type = 'text/html; charset=utf-8';
    manifest.documents[path] = await storeFile(folder, { path, content, type, status, headers });
  }
  const file = { path: picture, content: Buffer.from('picture'), type: 'image/png', headers };
  manifest.documents[picture] = await storeFile(folder, file);
  const id = createSnapshotId(Date.now());
  await writeSnapshot(folder, id, manifest);
  await writeFile(join(folder, nginxFile), nginxHeaders(manifest));
  await writeCurrentId(folder, id);
  return folder;
}

let folder: string;
let app: App;
let nginx: Nginx;
const bases: Record<string, string> = {};

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  folder = await writeSite();
  const served = serveSample(await createSiteLoader(folder)(), {
    renderPage: () => Promise.reject(new Error('nothing is rendered')),
    search: { answers: new Map(), loaded: Promise.resolve() },
  });
  app = createSiteApp(() => served, { trustProxy: [] });
  const node = new URL(await app.listen({ host: '127.0.0.1', port: 0 })).host;
  nginx = await startNginx({ node, site: folder });
  Object.assign(bases, { 'Node.js': `http://${node}`, nginx: nginx.base });
});

test.afterAll(async () => {
  await nginx?.stop();
  await app?.close();
  await rm(folder, { recursive: true });
});

for (const name of ['Node.js', 'nginx']) {
  const askFor = (path: string, method = 'GET') => ask({ base: bases[name] ?? '', path, method });

  test(`${name} leads from a former address to the one of today with 308, in both languages`, async () => {
    for (const [from, to] of [
      ['/bn/old', '/bn/new'],
      ['/en/old', '/en/new'],
      ['/bn/old?fbclid=x&a=%E0%A6%95', '/bn/new?fbclid=x&a=%E0%A6%95'],
      ['/bn/old/comments', '/bn/new/comments'],
      ['/bn/old/comments?comment=1&page=2', '/bn/new/comments?comment=1&page=2'],
      ['/bn/old/comments/fragment', '/bn/new/comments/fragment'],
      // Under the former slug, and with a former title.
      ['/og/bn/old.ffffffff.png', picture],
      ['/og/bn/new.ffffffff.png?a=1', `${picture}?a=1`],
    ]) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await askFor(from ?? '', method);
        expect([answer.status, answer.headers.location], `${method} ${from}`).toEqual([308, to]);
        // An editor may take a rename back: nobody is to remember it for ever.
        expect(answer.headers['cache-control']).toBe('no-store');
        expect(pick(answer.headers, securityHeaderNames)).toEqual(
          pick((await askFor('/no-such-page')).headers, securityHeaderNames),
        );
      }
    }
  });

  test(`${name} sends the picture of today to whoever follows`, async () => {
    const answer = await fetch(`${bases[name]}/og/bn/old.ffffffff.png`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(await answer.text()).toBe('picture');
  });

  test(`${name} leads from an address in the wrong case to the right one, in one step`, async () => {
    for (const [from, to] of [
      ['/BN', '/bn'],
      ['/bn/New', '/bn/new'],
      ['/bn/OLD?a=B', '/bn/new?a=B'],
    ]) {
      const answer = await askFor(from ?? '');
      expect([answer.status, answer.headers.location], from).toEqual([308, to]);
    }
  });

  test(`${name} leads from nowhere else`, async () => {
    for (const path of [
      '/bn/old/x',
      '/bn/old/comments/x',
      '/og/bn/old.png',
      '/og/bn/other.ffffffff.png',
      '/bn/older',
      '/old',
      '/bn/constructor',
      '//evil.example/old',
    ]) {
      expect((await askFor(path)).status, path).toBe(404);
    }
  });

  test(`a link to a section of a former address of ${name} ends in that section`, async ({ page }) => {
    await page.goto(`${bases[name]}/bn/old?a=1#fees`);
    expect(page.url()).toBe(`${bases[name]}/bn/new?a=1#fees`);
    expect(await page.title()).toBe('/bn/new');
    await expect(page.locator('h2:target')).toHaveText('Fees');
  });
}
