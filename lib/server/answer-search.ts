import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { href } from '@/lib/i18n/href';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { logError } from '@/lib/log/write-log';
import { hashContent } from '@/lib/publish/hash-content';
import type { SearchPageEntry } from '@/lib/publish/manifest';
import { type SiteSearchPageTexts, searchPageTextsFile } from '@/lib/publish/publish-search';
import { securityHeaders } from '@/lib/publish/security-headers';
import { filesFolder } from '@/lib/publish/snapshot/site-folder';
import { answerApi } from '@/lib/search/answer-api';
import { openSearchFiles } from '@/lib/search/indexing/open-search-files';
import { memoize } from '@/lib/search/memoize';
import { createMissedQueryLog, type MissedQueryLog } from '@/lib/search/missed-query-log';
import { createPageFiller, searchPageFields } from '@/lib/search/page/search-page-fields';
import { readSettings } from '@/lib/settings/read-settings';
import { type Answer, emptyAnswer } from './answer';
import { chooseEncoding, type Encoding } from './choose-encoding';
import { checkPreconditions } from './preconditions';
import { entityTag, headersNotModified, headersWithoutContent } from './representation-headers';
import type { Site } from './site';

/** Short, because a deployment changes the results; a CDN revalidates in the background. */
const caching = 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400';

/** A response as it is cached. */
type CachedResponse = {
  status: number;
  headers: Record<string, string>;
  hash: string;
  /** In the encodings requested so far. Buffers, because the garbage collector would keep moving strings of this size. */
  bodies: Partial<Record<Encoding, Buffer>>;
  /** The query, when it found nothing. */
  missed?: { query: string; lang: Locale };
};

/** Responses in the cache, about 5 KB each when compressed. Many readers search for the same words at the same time. */
const maxCached = 2_000;

/** Longest query string that is cached. Longer ones would fill the memory, and nobody repeats them. */
const longestCached = 1_000;

/** Compressed per query, so speed matters more than size. */
const codecs: Record<Encoding, { encode: (body: Buffer) => Buffer; decode: (body: Buffer) => Buffer }> = {
  br: {
    encode: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
    decode: brotliDecompressSync,
  },
  gzip: { encode: (body) => gzipSync(body, { level: 4 }), decode: gunzipSync },
  identity: { encode: (body) => body, decode: (body) => body },
};

/** Answers a query. */
type AnswerQuery = (request: IncomingMessage, query: string) => Promise<Answer>;

/** What answers the search of a site. */
export type SearchAnswers = {
  /** By path: the page in each language, filled into its template, and the API. */
  answers: ReadonlyMap<string, AnswerQuery>;
  /** Resolves when the index is in memory, or cannot be. */
  loaded: Promise<unknown>;
};

/**
 * Creates a function that creates what answers the search. The index loads in the background, so that documents are served at once, and
 * is kept for the next snapshot when that has the same.
 */
export function createSearchOpener(): (site: Pick<Site, 'folder' | 'manifest'>) => SearchAnswers {
  const { searchLog } = readSettings();
  const log = searchLog ? createMissedQueryLog(searchLog) : undefined;
  let opened: { name: string; store: ReturnType<typeof openStore> } | undefined;
  return ({ folder, manifest }) => {
    const { searchPages, siteUrl, search: name } = manifest;
    if (opened?.name !== name) {
      opened = { name, store: openStore(join(folder, name)) };
      opened.store.catch((error) => {
        opened = undefined;
        logError('search did not start', error);
      });
    }
    const { store } = opened;
    const pages = Object.entries(searchPages).map(
      ([path, page]) => [path, createAnswers(createPageAnswers({ folder, page, store }), log)] as const,
    );
    const api = createAnswers(createApiAnswers(store, siteUrl), log);
    return {
      answers: new Map([...pages, [href.searchApi, api]]),
      loaded: store.catch(() => {}),
    };
  };
}

/** Computes the response to a query string. */
type Answers = (queryString: string) => CachedResponse;

/** Caches the answers, and logs queries that found nothing. */
function createAnswers(loading: Promise<Answers>, log: MissedQueryLog | undefined): AnswerQuery {
  const cached = loading.then((compute): Answers => {
    const memoized = memoize(maxCached, compute);
    return (query) => (query.length > longestCached ? compute(query) : memoized(query));
  });
  // Every request awaits `cached` and reports the error; without this handler the process would exit.
  cached.catch(() => {});
  return async (request, query) => {
    const answer = (await cached)(query);
    if (answer.missed) log?.(answer.missed.query, answer.missed.lang);
    return toAnswer(request, answer);
  };
}

type PageSetting = { folder: string; page: SearchPageEntry; store: ReturnType<typeof openStore> };

async function createPageAnswers({ folder, page, store }: PageSetting): Promise<Answers> {
  const { lang, file, headers } = page;
  const fill = createPageFiller(await readFile(join(folder, filesFolder, file), 'utf8'));
  const { search, searchPageTexts } = await store;
  return (queryString) => {
    const typed = new URLSearchParams(queryString).get('q') ?? '';
    const { found, ...fields } = searchPageFields(search, searchPageTexts[lang], typed);
    return createResponse({
      status: 200,
      text: fill(fields),
      headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
      missed: fields.query && found === 0 ? { query: fields.query, lang } : undefined,
    });
  };
}

async function createApiAnswers(store: PageSetting['store'], siteUrl: string): Promise<Answers> {
  const headers = { ...securityHeaders(siteUrl), 'Content-Type': 'application/json' };
  const { search } = await store;
  return (queryString) => {
    const parameters = new URLSearchParams(queryString);
    const { status, body } = answerApi(search, parameters);
    const lang = parameters.get('lang') ?? '';
    const isMissed = 'results' in body && body.results.length === 0 && isLocale(lang);
    const missed = isMissed ? { query: body.query, lang } : undefined;
    return createResponse({ status, text: JSON.stringify(body), headers, missed });
  };
}

async function openStore(folder: string) {
  const searchPageTexts = JSON.parse(
    await readFile(join(folder, searchPageTextsFile), 'utf8'),
  ) as SiteSearchPageTexts;
  return { search: await openSearchFiles(folder), searchPageTexts };
}

type ResponseParts = Pick<CachedResponse, 'status' | 'headers' | 'missed'> & { text: string };

function createResponse({ status, text, headers, missed }: ResponseParts): CachedResponse {
  const cacheHeaders = { 'Cache-Control': status === 200 ? caching : 'no-store', 'X-Robots-Tag': 'noindex' };
  const body = Buffer.from(text);
  return {
    status,
    headers: { ...headers, ...cacheHeaders, Vary: 'Accept-Encoding' },
    hash: hashContent(body),
    bodies: { identity: body },
    missed,
  };
}

function toAnswer(request: IncomingMessage, cached: CachedResponse): Answer {
  const { status, headers, hash } = cached;
  const encoding = chooseEncoding(request.headers['accept-encoding'], ['br', 'gzip', 'identity']);
  const etag = entityTag(hash, encoding);
  const condition = status === 200 ? checkPreconditions(request.headers, etag) : undefined;
  if (condition === 304) return { status: 304, headers: { ...headersNotModified(headers), ETag: etag } };
  if (condition === 412) return emptyAnswer(412, headersWithoutContent(headers));
  const body = encodeBody(cached, encoding);
  const content = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  return { status, headers: { ...headers, ...content, ETag: etag, 'Content-Length': body.length }, body };
}

/** The body in an encoding, compressed once. The uncompressed body is dropped as soon as there is a compressed one. */
function encodeBody({ bodies }: CachedResponse, encoding: Encoding): Buffer {
  const cached = bodies[encoding];
  if (cached) return cached;
  const [known, from] = Object.entries(bodies)[0] as [Encoding, Buffer];
  const body = codecs[encoding].encode(codecs[known].decode(from));
  if (encoding === 'identity') return body;
  bodies[encoding] = body;
  delete bodies.identity;
  return body;
}
