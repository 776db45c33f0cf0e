import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { withFormResult } from '@/lib/comments/form-result';
import { localeList } from '@/lib/i18n/locales';
import { createDocumentMaker } from '@/lib/publish/create-document-maker';
import { documentsFolder, readManifest, styleSheetFile } from '@/lib/publish/manifest';
import { securityHeaders } from '@/lib/publish/security-headers';
import { answerDocument, type LoadedDocument, loadDocument } from './answer-document';
import { answerDynamicPage } from './answer-dynamic-page';
import { createSearchListeners } from './answer-search';
import { createRoutes } from './create-routes';
import type { RenderPage } from './forms/answer-form';
import { rewritePostAsGet } from './forms/rewrite-post-as-get';

/**
 * Answers requests from the documents of a build, and hands over to Next.js what is decided at run time.
 *
 * @param distDir  the build
 * @param next     Next.js' own request handler
 */
export async function createHandler(distDir: string, next: RequestListener): Promise<RequestListener> {
  const manifest = await readManifest(distDir);
  const folder = join(distDir, documentsFolder);
  const documents = new Map<string, LoadedDocument>();
  for (const [path, entry] of Object.entries(manifest.documents)) {
    documents.set(path, await loadDocument(folder, entry));
  }
  const redirects = new Map(Object.entries(manifest.redirects));
  const dynamic = manifest.dynamic.map((pattern) => new RegExp(pattern));
  const pages = manifest.dynamicPages.map((pattern) => new RegExp(pattern));
  const makeDocument = createDocumentMaker(await readFile(join(folder, styleSheetFile), 'utf8'));
  const { siteUrl } = manifest;
  const searches = createSearchListeners(folder, manifest);
  const security = Object.entries(securityHeaders(siteUrl));
  const missing = (path?: string) => documents.get(missingPage(path)) ?? documents.get('/404');
  const fragmentSheet = Object.keys(manifest.documents).find((path) => isFragmentSheet.test(path));
  const answerMissing = (request: IncomingMessage, response: ServerResponse, path?: string) => {
    const document = missing(path);
    if (document) return answerDocument(request, response, document);
    response.writeHead(404, Object.fromEntries(security)).end();
  };
  const renderPage: RenderPage = (request, response, { path, status, state }) => {
    rewritePostAsGet(request, path);
    return withFormResult(state, () =>
      answerDynamicPage(request, response, { next, makeDocument, siteUrl, status }),
    );
  };
  const routes = createRoutes({ renderPage, answerMissing, security });
  return (request, response) => {
    const path = pathOf(request.url ?? '/');
    const own = path === undefined ? undefined : routes.get(path);
    if (own) return own(request, response);
    const document = path === undefined ? undefined : documents.get(path);
    if (document) return answerDocument(request, response, document);
    const search = path === undefined ? undefined : searches.get(path);
    if (search) return search(request, response, queryOf(request.url ?? ''));
    const target = path === undefined ? undefined : redirects.get(path);
    if (target) {
      const headers = { ...Object.fromEntries(security), 'Cache-Control': 'no-store', 'Content-Length': 0 };
      // The query goes along; the fragment a browser takes along itself.
      response.writeHead(308, { ...headers, Location: target + queryOf(request.url ?? '') }).end();
      return;
    }
    if (path !== undefined && dynamic.some((pattern) => pattern.test(path))) {
      for (const [name, value] of security) response.setHeader(name, value);
      return pages.some((pattern) => pattern.test(path))
        ? answerDynamicPage(request, response, {
            next,
            makeDocument,
            siteUrl,
            fragmentSheet: path.endsWith('/fragment') ? fragmentSheet : undefined,
            answerMissing: () => answerMissing(request, response, path),
          })
        : next(request, response);
    }
    answerMissing(request, response, path);
  };
}

/** The one that lib/publish/fragment-style.ts has made. */
const isFragmentSheet = /^\/assets\/fragment\.\w+\.css$/;

/** The path of a request without its query, decoded; nothing when it is no path. A proxy may name the host before it. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/^https?:\/\/[^/?]*|\?.*$/gis, ''));
  } catch {
    return undefined;
  }
}

/** The query of a request with its question mark, as it was sent. */
function queryOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/** The 404 page in the language that the address begins with. */
function missingPage(path = ''): string {
  const locale = localeList.find((candidate) => path.startsWith(`/${candidate}/`));
  return locale ? `/${locale}/404` : '/404';
}
