import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { DocumentManifest } from '@/lib/publish/manifest';
import { securityHeaders } from '@/lib/publish/security-headers';
import { createSearchOpener, type SearchAnswers } from '@/lib/server/answer-search';
import { createPages } from '@/lib/server/create-pages';
import { createSiteApp } from '@/lib/server/create-site-app';
import type { PageRequest, RenderPage } from '@/lib/server/render/page-request';
import type { ServedSite } from '@/lib/server/served-site';
import { createSite, type Site } from '@/lib/server/site';
import type { TrustProxy } from '@/lib/settings/settings';
import { sampleManifest } from '../publish/sample-manifest';

const pages: Record<string, number> = { '/404': 404, '/bn/404': 404, '/bn': 200, '/bn/marketplaces': 200 };

/** A site in memory: two pages, two 404 pages, a former address, and pages rendered per request. */
export function sampleSite({ siteUrl = 'http://kajpath.example', id = '20261130T000000000Z' } = {}): Site {
  const security = securityHeaders(siteUrl);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public', ...security };
  const documents: DocumentManifest['documents'] = Object.fromEntries(
    Object.entries(pages).map(([path, status]) => [
      path,
      { file: `${path.slice(1)}.html`, status, hash: `hash-of-${path.slice(1)}`, headers },
    ]),
  );
  const manifest = sampleManifest({
    siteUrl,
    documents,
    redirects: { '/bn/old': '/bn/marketplaces' },
    dynamicPages: ['^/[^/]+?/take\\-home(\\.rsc|)(?:/)?$', '^/[^/]+?/[^/]+?/comments(\\.rsc|)(?:/)?$'],
  });
  const read = (file: string) => {
    const text = Buffer.from(`page /${file.replace(/\.html.*$/, '')}`);
    if (file.endsWith('.br')) return brotliCompressSync(text);
    return file.endsWith('.gz') ? gzipSync(text) : text;
  };
  return createSite({ id, folder: 'no-such-folder', manifest, read });
}

/** Renders the address and the cookies that a page is asked for with. */
export const renderSample: RenderPage = async ({ url, cookie = '' }: PageRequest) => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(`rendered ${url} ${cookie}`.trim()),
});

type Sample = {
  renderPage?: RenderPage;
  search?: SearchAnswers;
  trustProxy?: TrustProxy;
  siteUrl?: string;
  passwordHash?: string;
  hasDesk?: boolean;
};

/** A site with everything that answers from it. Its search does not start unless a test has one. */
export function serveSample(site: Site, { renderPage = renderSample, search }: Sample = {}): ServedSite {
  return { site, pages: createPages(renderPage, site), search: search ?? createSearchOpener()(site) };
}

/** Starts the sample site on a free port. */
export async function startSampleSite({
  trustProxy = [],
  siteUrl,
  passwordHash,
  hasDesk,
  ...answers
}: Sample = {}) {
  const served = serveSample(sampleSite({ siteUrl }), answers);
  const app = createSiteApp(() => served, { trustProxy, passwordHash, hasDesk });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, base, port: Number(new URL(base).port) };
}
