import type { DocumentManifest } from '@/lib/publish/manifest';
import { securityHeaders } from '@/lib/publish/security-headers';
import type { LoadedDocument } from '@/lib/server/answer-document';
import { createSiteApp } from '@/lib/server/create-site-app';
import type { PageRequest, RenderPage } from '@/lib/server/render/page-request';
import { createSite, type Site } from '@/lib/server/site';
import type { TrustProxy } from '@/lib/settings/settings';

const pages: Record<string, number> = { '/404': 404, '/bn/404': 404, '/bn': 200, '/bn/marketplaces': 200 };

/** A site in memory: two pages, two 404 pages, a former address, and pages rendered per request. */
export function sampleSite(siteUrl = 'http://kajpath.example'): Site {
  const security = securityHeaders(siteUrl);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public', ...security };
  const documents: DocumentManifest['documents'] = Object.fromEntries(
    Object.entries(pages).map(([path, status]) => [
      path,
      { file: `${path.slice(1)}.html`, status, hash: `hash-of-${path.slice(1)}`, headers },
    ]),
  );
  const manifest: DocumentManifest = {
    siteUrl,
    content: { day: '2026-11-30', hash: 'sample' },
    documents,
    searchPages: {},
    redirects: { '/bn/old': '/bn/marketplaces' },
    pictures: {},
    dynamic: [],
    dynamicPages: ['^/[^/]+?/take\\-home(\\.rsc|)(?:/)?$', '^/[^/]+?/[^/]+?/comments(\\.rsc|)(?:/)?$'],
  };
  const loaded = new Map<string, LoadedDocument>();
  for (const [path, entry] of Object.entries(documents)) {
    loaded.set(path, { entry, available: ['identity'], bodies: { identity: Buffer.from(`page ${path}`) } });
  }
  return createSite({ distDir: 'no-such-folder', manifest, documents: loaded });
}

/** Renders the address and the cookies that a page is asked for with. */
export const renderSample: RenderPage = async ({ url, cookie = '' }: PageRequest) => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(`rendered ${url} ${cookie}`.trim()),
});

type Sample = { renderPage?: RenderPage; trustProxy?: TrustProxy; siteUrl?: string; passwordHash?: string };

/** Starts the sample site on a free port. */
export async function startSampleSite({
  renderPage = renderSample,
  trustProxy = [],
  siteUrl,
  passwordHash,
}: Sample = {}) {
  const app = createSiteApp(sampleSite(siteUrl), { renderPage, trustProxy, passwordHash });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, base, port: Number(new URL(base).port) };
}
