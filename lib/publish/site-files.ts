import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { lookup } from 'mime-types';
import type { Library } from '@/lib/content/library';
import { buildAdsTxt } from '@/lib/discovery/ads/build-ads-txt';
import { keyPath } from '@/lib/discovery/index-now/key-path';
import { buildRobots } from '@/lib/discovery/seo/build-robots';
import { buildSitemap } from '@/lib/discovery/seo/build-sitemap';
import { buildWebManifest } from '@/lib/discovery/seo/build-web-manifest';
import { loadPicture } from '@/lib/discovery/share/load-picture';
import { offlineAddresses } from '@/lib/i18n/href';
import { readSettings } from '@/lib/settings/read-settings';
import { loadBrowserModules } from './browser-modules';
import { fragmentStyle } from './fragment-style';

/** A file of the site that is no page. */
export type SiteFile = { path: string; type: string; content: Uint8Array; caching?: string };

/** Files whose name has a hash of their content never change. */
const forEver = 'public, max-age=31536000, immutable';
const text = (value: string) => new TextEncoder().encode(value);

/** Lists the files of the site that are no pages, but for feeds and the search: scripts, styles, pictures, what crawlers read, public/. */
export async function listSiteFiles(library: Library, css: string): Promise<SiteFile[]> {
  const { site } = library;
  const { indexNowKey: key } = readSettings();
  const { ads, worker, endWorker, ...modules } = await loadBrowserModules(library);
  const style = fragmentStyle(css);
  return [
    ...(await listPublicFiles()),
    ...[...Object.values(modules), ...(site.ads ? [ads] : [])].map(({ file, code }) => ({
      path: `/assets/${file}`,
      type: 'text/javascript; charset=utf-8',
      content: text(code),
      caching: forEver,
    })),
    {
      path: offlineAddresses.worker,
      type: 'text/javascript; charset=utf-8',
      content: text((site.offline === false ? endWorker : worker).code),
      // Browsers look for another worker at each visit.
      caching: 'no-cache',
    },
    { path: style.path, type: style.type, content: text(style.text), caching: forEver },
    ...buildSitemap(library).map((part) => ({
      path: part.path,
      type: 'application/xml; charset=utf-8',
      content: text(part.text),
    })),
    { path: '/robots.txt', type: 'text/plain; charset=utf-8', content: text(buildRobots(site)) },
    { path: '/ads.txt', type: 'text/plain; charset=utf-8', content: text(buildAdsTxt(site)) },
    {
      path: '/manifest.webmanifest',
      type: 'application/manifest+json',
      content: text(JSON.stringify(buildWebManifest(library))),
    },
    ...(key ? [{ path: keyPath(key), type: 'text/plain; charset=utf-8', content: text(key) }] : []),
  ];
}

/** Loads the share picture of a page. Its name has a hash of its content. */
export async function loadPictureFile(library: Library, page: string): Promise<SiteFile> {
  const { address, png } = await loadPicture(library, page);
  return { path: address, type: 'image/png', content: png, caching: forEver };
}

/** Lists the files of public/. */
async function listPublicFiles(folder = resolve('public')): Promise<SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({
      path: `/${relative(folder, file).replaceAll('\\', '/')}`,
      type: lookup(file) || 'application/octet-stream',
      content: await readFile(file),
    })),
  );
}
