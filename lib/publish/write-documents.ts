import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { type ContentState, readContentSnapshot, writeContentSnapshot } from '@/lib/content/content-snapshot';
import { loadLibrary } from '@/lib/content/load-library';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { hasAdSlots } from '@/lib/discovery/ads/has-ad-slots';
import { buildFeeds } from '@/lib/discovery/feed/build-feeds';
import { keyPath } from '@/lib/discovery/index-now/key-path';
import { parsePictureAddress } from '@/lib/discovery/share/picture-address';
import { readSettings } from '@/lib/settings/read-settings';
import { assertMadeOnce } from './assert-made-once';
import { listModuleAddresses } from './browser-modules';
import { createPageConverter, type PageConverter } from './convert-prerendered-page';
import { findClientComponents } from './find-client-components';
import { fragmentStyle } from './fragment-style';
import { createIntruderReport } from './intruder-report';
import { listDynamicPages, listDynamicPaths } from './list-dynamic-paths';
import { type BuildContext, listPages, type Page } from './list-pages';
import { listRedirects } from './list-redirects';
import {
  contentFolder,
  type DocumentEntry,
  type DocumentManifest,
  documentsFolder,
  styleSheetFile,
} from './manifest';
import { nginxHeaders } from './nginx-headers';
import { hashAllInline, securityHeaders } from './security-headers';
import { writeManifestFile } from './write-manifest-file';
import { writeOldAssets } from './write-old-assets';
import { searchRoute, writeSearchPage, writeSearchStore } from './write-search';

/**
 * Makes documents of what Next.js has prerendered: replaces the pages in the build, so that any server of this build sends
 * them, and writes them compressed, with a manifest for our own server and the configuration for nginx.
 */
export async function writeDocuments(context: BuildContext): Promise<void> {
  const { outputs, distDir } = context;
  assertMadeOnce(outputs);
  const folder = join(distDir, documentsFolder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const library = await loadLibrary();
  const siteUrl = library.site.url;
  const css = await readStyleSheet(outputs);
  const intruders = createIntruderReport();
  const convert = createPageConverter({
    distDir,
    css,
    own: { siteUrl, modules: new Set(await listModuleAddresses()), ads: library.site.ads },
    report: console.log,
    reportIntruders: intruders.note,
  });
  const pages = await listPages(context);
  const manifest: DocumentManifest = {
    content: await keepContent(distDir),
    siteUrl,
    documents: {},
    searchPages: {},
    redirects: listRedirects(library),
    pictures: listPictures(pages),
    ...listDynamicPaths(context, pages),
  };
  let done = 0;
  await pMap(
    pages,
    async (page) => {
      if (page.route === searchRoute) {
        manifest.searchPages[page.pathname] = await writeSearchPage({ page, folder, library, convert });
        return;
      }
      const entry = await writeDocument({ page, folder, siteUrl, convert });
      manifest.documents[page.pathname] = entry;
      done += 1;
      if (done % 200 === 0) console.log(`  documents: ${done} of ${pages.length}`);
    },
    { concurrency: 4 },
  );
  intruders.assertNone();
  await writeSearchStore(folder, library);
  await checkDynamicPages(context);
  await writeFile(join(folder, styleSheetFile), css);
  const readPage = (path: string) => readFile(join(folder, `${path}.html`), 'utf8');
  const { indexNowKey: key } = readSettings();
  const files: { path: string; type: string; text: string; caching?: string }[] = [
    ...(await buildFeeds(library, readPage)),
    ...(key ? [{ path: keyPath(key), type: 'text/plain; charset=utf-8', text: key }] : []),
    fragmentStyle(css),
  ];
  for (const { path, type, text, caching } of files) {
    const content = new TextEncoder().encode(text);
    manifest.documents[path] = await writeManifestFile({
      folder,
      file: path.slice(1),
      content,
      type,
      headers: { ...securityHeaders(siteUrl), ...(caching && { 'Cache-Control': caching }) },
    });
  }
  await writeOldAssets({ folder, manifest });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'nginx-headers.conf'), nginxHeaders(manifest));
  console.log(`✓ ${pages.length} documents without framework runtime`);
}

/** Keeps the content of this build for the server, so that pages rendered later are made from it too. */
async function keepContent(distDir: string): Promise<ContentState> {
  return writeContentSnapshot(
    join(distDir, contentFolder),
    (await readContentSnapshot()) ?? (await readContentFiles()),
  );
}

async function readStyleSheet(outputs: BuildContext['outputs']): Promise<string> {
  const sheets = outputs.staticFiles.filter(({ pathname }) => pathname.endsWith('.css'));
  const texts = await Promise.all(sheets.map(({ filePath }) => readFile(filePath, 'utf8')));
  return texts.join('\n');
}

/** Maps the path of each page to the address of its share picture in this build. */
function listPictures(pages: Page[]): Record<string, string> {
  const pictures = pages.flatMap(({ pathname }) => {
    const page = parsePictureAddress(pathname);
    return page === undefined ? [] : [[page, pathname] as const];
  });
  return Object.fromEntries(pictures);
}

/** Throws when a page rendered per request needs the framework runtime: the server makes documents of all of them. */
async function checkDynamicPages(context: BuildContext): Promise<void> {
  for (const { pathname } of listDynamicPages(context)) {
    const components = await findClientComponents(context.distDir, pathname);
    if (components.length === 0) continue;
    throw new Error(
      `${pathname}: expected no client component in a page rendered per request, found ${components.join(', ')}`,
    );
  }
}

type DocumentRequest = { page: Page; folder: string; siteUrl: string; convert: PageConverter };

async function writeDocument({ page, folder, siteUrl, convert }: DocumentRequest): Promise<DocumentEntry> {
  const { pathname, filePath, headers } = page;
  const type = String(headers['content-type'] ?? 'text/html; charset=utf-8');
  const isPage = type.startsWith('text/html');
  let content: Uint8Array = await readFile(filePath);
  let security = securityHeaders(siteUrl);
  if (isPage) {
    const html = await convert(page, new TextDecoder().decode(content));
    await writeFile(filePath, html);
    content = new TextEncoder().encode(html);
    security = securityHeaders(siteUrl, { ...hashAllInline(html), hasAds: hasAdSlots(html) });
  }
  const file = isPage ? `${pathname.slice(1)}.html` : pathname.slice(1);
  const status = pathname.endsWith('/404') ? 404 : page.status;
  const caching = headers['cache-control'] && { 'Cache-Control': String(headers['cache-control']) };
  return writeManifestFile({ folder, file, content, type, status, headers: { ...caching, ...security } });
}
