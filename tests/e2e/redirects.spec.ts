import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hashContent } from '@/lib/publish/hash-content';
import { type DocumentManifest, documentsFolder, styleSheetFile } from '@/lib/publish/manifest';
import { nginxHeaders } from '@/lib/publish/nginx-headers';
import { securityHeaders } from '@/lib/publish/security-headers';
import { writeCompressed } from '@/lib/publish/write-compressed';
import type { App } from '@/lib/server/create-app';
import { createSiteApp } from '@/lib/server/create-site-app';
import { loadSite } from '@/lib/server/site';
import { ask, pick, securityHeaderNames } from './ask';
import { type Nginx, startNginx } from './start-nginx';

/* Addresses that have moved, in a small build of their own: the site under test may have no article that was renamed. */

const siteUrl = 'http://kajpath.example';
const pages: Record<string, number> = { '/404': 404, '/bn': 200, '/bn/new': 200, '/en/new': 200 };

/** The picture of today, of the page `/bn/new`. */
const picture = '/og/bn/new.0a1b2c3d.png';

/** A folder with a build of these pages, in which `/…/old` has moved to `/…/new`. */
async function writeRelease(): Promise<string> {
  const release = await mkdtemp(join(tmpdir(), 'kajpath-release-'));
  const folder = join(release, '.next', documentsFolder);
  const manifest: DocumentManifest = {
    content: { day: '2026-11-30', hash: 'a' },
    siteUrl,
    documents: {},
    searchPages: {},
    redirects: {
      '/bn/old': '/bn/new',
      '/en/old': '/en/new',
      '/bn/old/comments': '/bn/new/comments',
      '/bn/old/comments/fragment': '/bn/new/comments/fragment',
    },
    pictures: { '/bn/new': picture },
    dynamic: [],
    dynamicPages: [],
  };
  for (const [path, status] of Object.entries(pages)) {
    const content = new TextEncoder().encode(`<!DOCTYPE html><title>${path}</title><h2 id="fees">Fees</h2>`);
    const file = `${path.slice(1)}.html`;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeCompressed(join(folder, file), content, true);
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public',
      ...securityHeaders(siteUrl),
    };
    manifest.documents[path] = { file, status, hash: hashContent(content), headers };
  }
  await mkdir(join(folder, 'og/bn'), { recursive: true });
  await writeFile(join(folder, picture), 'picture');
  manifest.documents[picture] = {
    file: picture.slice(1),
    status: 200,
    hash: 'x',
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public', ...securityHeaders(siteUrl) },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, styleSheetFile), '');
  await writeFile(join(folder, 'nginx-headers.conf'), nginxHeaders(manifest));
  return release;
}

let release: string;
let app: App;
let nginx: Nginx;
const bases: Record<string, string> = {};

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  release = await writeRelease();
  const site = await loadSite(join(release, '.next'));
  const renderPage = () => Promise.reject(new Error('nothing is rendered'));
  app = createSiteApp(site, { trustProxy: [], renderPage });
  const node = new URL(await app.listen({ host: '127.0.0.1', port: 0 })).host;
  nginx = await startNginx({ node, release });
  Object.assign(bases, { 'Node.js': `http://${node}`, nginx: nginx.base });
});

test.afterAll(async () => {
  await nginx?.stop();
  await app?.close();
  await rm(release, { recursive: true });
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
