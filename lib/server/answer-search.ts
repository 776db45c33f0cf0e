import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import fresh from 'fresh';
import { href } from '@/lib/i18n/href';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { hashContent } from '@/lib/publish/hash-content';
import {
  type DocumentManifest,
  type SearchPageEntry,
  searchFolder,
  searchPageTextsFile,
} from '@/lib/publish/manifest';
import { securityHeaders } from '@/lib/publish/security-headers';
import type { SiteSearchPageTexts } from '@/lib/publish/write-search';
import { answerApi } from '@/lib/search/answer-api';
import { openSearchFiles } from '@/lib/search/indexing/open-search-files';
import { memoize } from '@/lib/search/memoize';
import { createMissedQueryLog, type MissedQueryLog } from '@/lib/search/missed-query-log';
import { createPageFiller, searchPageFields } from '@/lib/search/page/search-page-fields';
import { readSettings } from '@/lib/settings/read-settings';
import { answerFailure } from './answer-failure';
import { chooseEncoding, type Encoding } from './choose-encoding';
import { isGetOrHead } from './is-get-or-head';
import { writeMethodNotAllowed } from './method-not-allowed';
import { entityTag, headersWithoutContent, writeNotModified } from './representation-headers';

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

export type SearchListener = (
  request: IncomingMessage,
  response: ServerResponse,
  query: string,
) => Promise<void>;

/**
 * Creates the listeners of the search, by path: the page in each language, filled into the template from the build, and the
 * API. The index loads in the background, so that documents are served at once.
 */
export function createSearchListeners(
  folder: string,
  { searchPages, siteUrl }: Pick<DocumentManifest, 'searchPages' | 'siteUrl'>,
): Map<string, SearchListener> {
  const { searchLog } = readSettings();
  const log = searchLog ? createMissedQueryLog(searchLog) : undefined;
  const store = openStore(join(folder, searchFolder));
  store.catch((error) => console.error('The search did not start:', error));
  const pages = Object.entries(searchPages).map(
    ([path, page]) => [path, createListener(createPageAnswers({ folder, page, store }), log)] as const,
  );
  return new Map([...pages, [href.searchApi, createListener(createApiAnswers(store, siteUrl), log)]]);
}

/** Computes the response to a query string. */
type Answers = (queryString: string) => CachedResponse;

/** A listener that caches the answers and logs queries that found nothing. */
function createListener(loading: Promise<Answers>, log: MissedQueryLog | undefined): SearchListener {
  const cached = loading.then((compute): Answers => {
    const memoized = memoize(maxCached, compute);
    return (query) => (query.length > longestCached ? compute(query) : memoized(query));
  });
  // Every request awaits `cached` and reports the error; without this handler the process would exit.
  cached.catch(() => {});
  return async (request, response, query) => {
    try {
      const answer = (await cached)(query);
      if (answer.missed) log?.(answer.missed.query, answer.missed.lang);
      send(request, response, answer);
    } catch (error) {
      answerFailure(response, error);
    }
  };
}

type PageSetting = { folder: string; page: SearchPageEntry; store: ReturnType<typeof openStore> };

async function createPageAnswers({ folder, page, store }: PageSetting): Promise<Answers> {
  const { lang, file, headers } = page;
  const fill = createPageFiller(await readFile(join(folder, file), 'utf8'));
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

function send(request: IncomingMessage, response: ServerResponse, answer: CachedResponse): void {
  const { status, headers, hash } = answer;
  if (!isGetOrHead(request)) {
    writeMethodNotAllowed(response, 'GET, HEAD', headersWithoutContent(headers)).end();
    return;
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'], ['br', 'gzip', 'identity']);
  const etag = entityTag(hash, encoding);
  if (status === 200 && fresh(request.headers, { etag })) {
    writeNotModified(response, { ...headers, ETag: etag }).end();
    return;
  }
  const body = encodeBody(answer, encoding);
  const content = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  response
    .writeHead(status, { ...headers, ...content, ETag: etag, 'Content-Length': body.length })
    .end(request.method === 'HEAD' ? undefined : body);
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
