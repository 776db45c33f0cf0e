import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { withFormResult } from '@/lib/comments/form-result';
import { writeLog } from '@/lib/comments/log-event';
import { localeList } from '@/lib/i18n/locales';
import { createDocumentMaker } from '@/lib/publish/create-document-maker';
import { documentsFolder, readManifest, styleSheetFile } from '@/lib/publish/manifest';
import { securityHeaders } from '@/lib/publish/security-headers';
import { answerDocument, type LoadedDocument, loadDocument } from './answer-document';
import { answerDynamicPage } from './answer-dynamic-page';
import { answerRedirect } from './answer-redirect';
import { createSearchListeners } from './answer-search';
import { createIntruderLog } from './create-intruder-log';
import { createRoutes } from './create-routes';
import type { RenderPage } from './forms/answer-form';
import { rewritePostAsGet } from './forms/rewrite-post-as-get';
import { pathOf, queryStringOf } from './request-url';

/**
 * Creates the request handler of the site: answers with the documents of a build, and passes to Next.js what is rendered
 * per request.
 *
 * @param distDir  folder of the build
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
  const { siteUrl } = manifest;
  const makeDocument = createDocumentMaker(await readFile(join(folder, styleSheetFile), 'utf8'), {
    own: {
      siteUrl,
      modules: new Set(Object.keys(manifest.documents).filter((path) => path.endsWith('.js'))),
    },
    reportIntruders: createIntruderLog(writeLog),
  });
  const searches = createSearchListeners(folder, manifest);
  const security = Object.entries(securityHeaders(siteUrl));
  const missing = (path?: string) => documents.get(notFoundPath(path)) ?? documents.get('/404');
  const fragmentSheet = Object.keys(manifest.documents).find((path) => isFragmentSheet.test(path));
  const answerMissing = (request: IncomingMessage, response: ServerResponse, path?: string) => {
    const document = missing(path);
    if (document) return answerDocument(request, response, document);
    response.writeHead(404, Object.fromEntries(security)).end();
  };
  const renderPage: RenderPage = (request, response, { path, status, formResult }) => {
    rewritePostAsGet(request, path);
    return withFormResult(formResult, () =>
      answerDynamicPage(request, response, { next, makeDocument, siteUrl, status }),
    );
  };
  const routes = createRoutes({ renderPage, answerMissing, security });
  return (request, response) => {
    const path = pathOf(request);
    if (path === undefined) return answerMissing(request, response);
    const route = routes.get(path);
    if (route) return route(request, response);
    const document = documents.get(path);
    if (document) return answerDocument(request, response, document);
    const search = searches.get(path);
    if (search) return search(request, response, queryStringOf(request));
    const target = redirects.get(path);
    if (target) return answerRedirect(request, response, { target, security });
    if (!dynamic.some((pattern) => pattern.test(path))) return answerMissing(request, response, path);
    for (const [name, value] of security) response.setHeader(name, value);
    if (!pages.some((pattern) => pattern.test(path))) return next(request, response);
    return answerDynamicPage(request, response, {
      next,
      makeDocument,
      siteUrl,
      fragmentSheet: path.endsWith('/fragment') ? fragmentSheet : undefined,
      answerMissing: () => answerMissing(request, response, path),
    });
  };
}

/** Path of the style sheet written by lib/publish/fragment-style.ts. */
const isFragmentSheet = /^\/assets\/fragment\.\w+\.css$/;

/** Path of the 404 page in the language that the requested path begins with. */
function notFoundPath(path = ''): string {
  const locale = localeList.find((candidate) => path.startsWith(`/${candidate}/`));
  return locale ? `/${locale}/404` : '/404';
}
