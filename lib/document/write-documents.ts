import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextAdapter } from 'next';
import { loadLibrary } from '@/lib/content/load-library';
import { hashContent, isCompressible, writeCompressed } from './compress';
import { type DocumentEntry, type DocumentManifest, documentsFolder } from './manifest';
import { createPageRewriter, type PageRewriter } from './rewrite-page';
import { hashInline, securityHeaders } from './security-headers';

type BuildContext = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];
/** What is needed to know of a prerendered file. */
type Page = {
  pathname: string;
  route: string;
  filePath: string;
  status: number;
  headers: Record<string, string | string[]>;
};

/** Browsers ask again each time and mostly hear 304; a CDN keeps a page for five minutes and renews it in the background. */
const pageCaching = 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400';

/**
 * Makes documents of what Next.js has prerendered: rewrites the pages in the build, so that every server of this build
 * sends them, and writes them compressed with a manifest for our own server and for nginx.
 */
export async function writeDocuments(context: BuildContext): Promise<void> {
  const { outputs, distDir } = context;
  const folder = join(distDir, documentsFolder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { site } = await loadLibrary();
  const rewrite = createPageRewriter({ distDir, css: await readStyleSheet(outputs), report: console.log });
  const manifest: DocumentManifest = { siteUrl: site.url, documents: {}, dynamic: listDynamic(context) };
  const pages = listPages(outputs);
  let done = 0;
  await inParallel(pages, 4, async (page) => {
    const entry = await writeDocument({ page, folder, siteUrl: site.url, rewrite });
    manifest.documents[page.pathname] = entry;
    done += 1;
    if (done % 200 === 0) console.log(`  documents: ${done} of ${pages.length}`);
  });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'nginx-headers.conf'), nginxHeaders(manifest));
  console.log(`✓ ${pages.length} documents without framework runtime`);
}

/**
 * The complete answers among the prerendered files, without the flight data beside them and the shells of dynamic routes;
 * and the 404 page outside a language, which Next.js hands over as a static file.
 */
function listPages({ prerenders, staticFiles }: BuildContext['outputs']): Page[] {
  const answers = prerenders.flatMap(({ pathname, route, fallback }) => {
    const isWhole = fallback && 'filePath' in fallback && !/\.rsc$|\[|^\/_/.test(pathname);
    if (!isWhole || !fallback.filePath) return [];
    const { filePath, initialStatus = 200, initialHeaders = {} } = fallback;
    return [{ pathname, route, filePath, status: initialStatus, headers: initialHeaders }];
  });
  const missing = staticFiles.filter(({ pathname }) => pathname === '/404');
  return [
    ...answers,
    ...missing.map(({ pathname, filePath }) => ({
      pathname,
      route: '/_not-found',
      filePath,
      status: 404,
      headers: {},
    })),
  ];
}

async function readStyleSheet(outputs: BuildContext['outputs']): Promise<string> {
  const sheets = outputs.staticFiles.filter(({ pathname }) => pathname.endsWith('.css'));
  const texts = await Promise.all(sheets.map(({ filePath }) => readFile(filePath, 'utf8')));
  return texts.join('\n');
}

type DocumentRequest = { page: Page; folder: string; siteUrl: string; rewrite: PageRewriter };

async function writeDocument({ page, folder, siteUrl, rewrite }: DocumentRequest): Promise<DocumentEntry> {
  const { pathname, filePath, headers } = page;
  const type = String(headers['content-type'] ?? 'text/html; charset=utf-8');
  const isPage = type.startsWith('text/html');
  let content: Uint8Array = await readFile(filePath);
  let security = securityHeaders(siteUrl);
  if (isPage) {
    const html = await rewrite(page, new TextDecoder().decode(content));
    await writeFile(filePath, html);
    content = new TextEncoder().encode(html);
    security = securityHeaders(siteUrl, hashInline(html));
  }
  const file = isPage ? `${pathname.slice(1)}.html` : pathname.slice(1);
  await writeCompressed(join(folder, file), content, isCompressible(type));
  return {
    file,
    status: pathname.endsWith('/404') ? 404 : page.status,
    hash: hashContent(content),
    headers: {
      'Content-Type': type,
      'Cache-Control': String(headers['cache-control'] ?? pageCaching),
      ...security,
    },
  };
}

/** Patterns of what Next.js answers at run time: redirects, its own files, and routes that are not prerendered. */
function listDynamic({ routing, outputs }: BuildContext): string[] {
  const redirects = routing.beforeMiddleware.filter(({ headers }) => headers?.Location);
  const prerendered = new Set(outputs.prerenders.map(({ pathname }) => pathname));
  const atRunTime = [...outputs.appRoutes, ...outputs.appPages].filter(
    ({ pathname }) => !prerendered.has(pathname) && !pathname.endsWith('.rsc') && !pathname.startsWith('/_'),
  );
  const routes = atRunTime.map(({ pathname }) => {
    const dynamic = routing.dynamicRoutes.find(({ source }) => source === pathname);
    return dynamic?.sourceRegex ?? `^${pathname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
  });
  return ['^/_next/', ...redirects.map(({ sourceRegex }) => sourceRegex), ...routes];
}

/** The policy of each page as an nginx map: it differs from page to page by the hash of the inline style. */
function nginxHeaders({ documents }: DocumentManifest): string {
  const lines = Object.entries(documents).map(
    ([path, { headers }]) => `  "${path}" "${headers['Content-Security-Policy']}";`,
  );
  return `map $uri $document_policy {\n${lines.join('\n')}\n}\n`;
}

async function inParallel<T>(items: T[], workers: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}
