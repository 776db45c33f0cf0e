import type { IncomingMessage } from 'node:http';
import type { FormResult } from '@/lib/comments/form-result';
import { LimiterFull } from '@/lib/comments/submission/create-concurrency-limiter';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { type Answer, emptyAnswer, isRead, methodNotAllowed } from './answer';
import { answerMissing } from './answer-missing';
import { chooseEncoding } from './choose-encoding';
import { checkPreconditions } from './preconditions';
import { answerRefusal } from './refusal-text';
import { RendererAway } from './render/keep-rendering';
import { limitRendering } from './render/limit-rendering';
import type { PageRequest, RenderPage } from './render/page-request';
import { rememberPages } from './render/remember-pages';
import type { Target } from './request-target';
import type { Site } from './site';

/** Longest query of a rendered page, in bytes. Their forms are short; the search has its own limit. */
const longestQuery = 2_048;

/** Seconds after which a refused request may succeed. */
const retryAfter = 2;

/** A page that answers a form. */
export type FormPage = { path: string; formResult: FormResult };

/** A page that somebody looks at. */
type Visit = Target & { path: string; formResult?: FormResult };

/** Answers with pages that Next.js renders for each request. */
export type Pages = {
  /** @param visit  with what the server has read for the page, if anything */
  answerPage: (request: IncomingMessage, visit: Visit) => Promise<Answer>;
  answerForm: (request: IncomingMessage, page: FormPage) => Promise<Answer>;
};

/** Pages that are the same for everybody: they do not read cookies. */
const samePages = new Set(
  localeList.flatMap((locale) => [href.takeHome(locale), href.compare(locale), href.proposal(locale)]),
);
const isSame = ({ url, formResult }: PageRequest) => !formResult && samePages.has(url.replace(/\?.*$/s, ''));

/** Creates the answers with rendered pages: limited, and remembered where everybody gets the same. */
export function createPages(renderPage: RenderPage, site: Site): Pages {
  const render = rememberPages(limitRendering(renderPage), isSame);
  const { security } = site;

  async function answer(request: IncomingMessage, page: Omit<PageRequest, 'cookie' | 'encoding'>) {
    const encoding = chooseEncoding(request.headers['accept-encoding'], ['br', 'gzip', 'identity']);
    const { status, headers, body } = await render({ ...page, cookie: request.headers.cookie, encoding });
    return { status, headers: { ...headers, 'Content-Length': body.length }, body };
  }

  /** Says that it is busy instead of failing, when there is nobody to render a page. */
  function answerBusy(error: unknown, path: string): Promise<Answer> {
    if (!(error instanceof LimiterFull || error instanceof RendererAway)) throw error;
    return answerRefusal(503, 'busy', { path, headers: { ...security, 'Retry-After': retryAfter } });
  }

  return {
    answerPage: async (request, { path, query, formResult }) => {
      if (!isRead(request.method)) return methodNotAllowed('GET, HEAD', security);
      if (query.length > longestQuery) {
        return answerRefusal(414, 'addressTooLong', { path, headers: security });
      }
      if (checkPreconditions(request.headers)) return emptyAnswer(412, security);
      try {
        const page = await answer(request, {
          url: path + query,
          ...(formResult && { formResult, isVisit: true }),
        });
        return page.status === 404 ? answerMissing(request, site, path) : page;
      } catch (error) {
        return answerBusy(error, path);
      }
    },
    answerForm: (request, { path, formResult }) =>
      answer(request, { url: path, formResult }).catch((error) => answerBusy(error, path)),
  };
}
