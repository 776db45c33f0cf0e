import type { IncomingMessage } from 'node:http';
import { type Answer, emptyAnswer, isRead, methodNotAllowed } from './answer';
import { answerDocument } from './answer-document';
import { answerMissing } from './answer-missing';
import type { Pages } from './create-pages';
import { parseTarget } from './request-target';
import type { Site } from './site';

/**
 * Answers a request for an address that has no route of its own: a document, a page that has moved, a page that Next.js
 * renders, or the 404 page.
 */
export async function answerAddress(request: IncomingMessage, site: Site, pages: Pages): Promise<Answer> {
  const target = parseTarget(request.url ?? '/');
  const { path, query } = target;
  if (path === undefined) return answerMissing(request, site);
  const document = site.findDocument(path);
  if (document) return answerDocument(request, document);
  const moved = site.findRedirect(path);
  if (moved) return redirect(request, site, moved + query);
  if (site.isRendered(path)) return pages.answerPage(request, { path, query });
  const meant = isRead(request.method) ? site.findMeant(path) : undefined;
  return meant ? redirect(request, site, meant + query) : answerMissing(request, site, path);
}

/** Leads to today's address. Not kept by caches: an editor may take a rename back. */
function redirect({ method }: IncomingMessage, { security }: Site, location: string): Answer {
  if (!isRead(method)) return methodNotAllowed('GET, HEAD', security);
  return emptyAnswer(308, { ...security, Location: location });
}
