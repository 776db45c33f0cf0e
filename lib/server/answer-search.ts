import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import fresh from 'fresh';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { type DocumentManifest, searchFolder, searchPageTextsFile } from '@/lib/publish/manifest';
import { securityHeaders } from '@/lib/publish/security-headers';
import { hashContent } from '@/lib/publish/write-compressed';
import type { SiteSearchPageTexts } from '@/lib/publish/write-search';
import { answerApi } from '@/lib/search/answer-api';
import { openSearchFiles } from '@/lib/search/indexing/open-search-files';
import { memoize } from '@/lib/search/memoize';
import { createMissedQueryLog } from '@/lib/search/missed-query-log';
import { createPageFiller, searchPageFields } from '@/lib/search/page/search-page-fields';
import { answerFailure } from './answer-failure';
import { chooseEncoding, type Encoding } from './choose-encoding';

/** Short, because a deployment changes what is found; a CDN asks again in the background. */
const caching = 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400';

/** An answer as it is kept. */
type Answer = {
  status: number;
  headers: Record<string, string>;
  hash: string;
  /** In the encodings that somebody has asked for; bytes, not text, which would be moved about at each collection of garbage. */
  bodies: Partial<Record<Encoding, Buffer>>;
  /** A query that found nothing. */
  missed?: { query: string; lang: Locale };
};

/** Answers that are kept, of some five kilobytes when they are compressed: readers ask the same, in waves. */
const mostKept = 2_000;

/** Characters of a query that is kept. Longer ones are answered each time: they would fill the memory, and nobody repeats them. */
const longestKept = 1_000;

/** Made for one query, so compressed fast, not far. */
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
 * Answers for the paths of the search: its page in each language, filled into the template that the build has made, and
 * the API. The index is read behind the first documents, which do not wait for it.
 */
export function createSearchListeners(
  folder: string,
  { searchPages, siteUrl }: Pick<DocumentManifest, 'searchPages' | 'siteUrl'>,
): Map<string, SearchListener> {
  const log = process.env.SEARCH_LOG ? createMissedQueryLog(process.env.SEARCH_LOG) : undefined;
  const store = openStore(join(folder, searchFolder));
  store.catch((error) => console.error('The search does not start:', error));
  const listen = (answer: Promise<(query: string) => Answer>): SearchListener => {
    const kept = answer.then((compute) => {
      const remembered = memoize(mostKept, compute);
      return (query: string) => (query.length > longestKept ? compute(query) : remembered(query));
    });
    kept.catch(() => {});
    return async (request, response, query) => {
      try {
        const found = (await kept)(query);
        if (found.missed) log?.(found.missed.query, found.missed.lang);
        send(request, response, found);
      } catch (error) {
        answerFailure(response, error);
      }
    };
  };
  const pages = Object.entries(searchPages).map(([path, { lang, file, headers }]) => {
    const answer = Promise.all([store, readFile(join(folder, file), 'utf8')]).then(
      ([{ search, searchPageTexts }, template]) => {
        const fill = createPageFiller(template);
        return (parameters: string) => {
          const { found, ...fields } = searchPageFields(
            search,
            searchPageTexts[lang],
            new URLSearchParams(parameters).get('q') ?? '',
          );
          const missed = fields.query && found === 0 ? { query: fields.query, lang } : undefined;
          return answerOf(
            200,
            fill(fields),
            { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
            missed,
          );
        };
      },
    );
    return [path, listen(answer)] as const;
  });
  const apiHeaders = { ...securityHeaders(siteUrl), 'Content-Type': 'application/json' };
  const api = store.then(({ search }) => (parameters: string) => {
    const asked = new URLSearchParams(parameters);
    const { status, body } = answerApi(search, asked);
    const isMissed = 'results' in body && body.results.length === 0;
    const missed = isMissed ? { query: body.query, lang: asked.get('lang') as Locale } : undefined;
    return answerOf(status, JSON.stringify(body), apiHeaders, missed);
  });
  return new Map([...pages, [href.searchApi, listen(api)]]);
}

async function openStore(folder: string) {
  const searchPageTexts = JSON.parse(
    await readFile(join(folder, searchPageTextsFile), 'utf8'),
  ) as SiteSearchPageTexts;
  return { search: await openSearchFiles(folder), searchPageTexts };
}

function answerOf(
  status: number,
  text: string,
  headers: Record<string, string>,
  missed: Answer['missed'],
): Answer {
  const lasting = { 'Cache-Control': status === 200 ? caching : 'no-store', 'X-Robots-Tag': 'noindex' };
  const body = Buffer.from(text);
  return {
    status,
    headers: { ...headers, ...lasting, Vary: 'Accept-Encoding' },
    hash: hashContent(body),
    bodies: { identity: body },
    missed,
  };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, headers, hash } = answer;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const { 'Content-Type': _, ...kept } = headers;
    const refusal = { 'Cache-Control': 'no-store', Allow: 'GET, HEAD', 'Content-Length': 0 };
    response.writeHead(405, { ...kept, ...refusal }).end();
    return;
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'], ['br', 'gzip', 'identity']);
  const etag = `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  if (status === 200 && fresh(request.headers, { etag })) {
    const { 'Content-Type': _, ...kept } = headers;
    response.writeHead(304, { ...kept, ETag: etag }).end();
    return;
  }
  const body = bodyOf(answer, encoding);
  const content = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  response
    .writeHead(status, { ...headers, ...content, ETag: etag, 'Content-Length': body.length })
    .end(request.method === 'HEAD' ? undefined : body);
}

/** The body in an encoding, which is kept; as it came from the search only until it is compressed. */
function bodyOf({ bodies }: Answer, encoding: Encoding): Buffer {
  const kept = bodies[encoding];
  if (kept) return kept;
  const [known, from] = Object.entries(bodies)[0] as [Encoding, Buffer];
  const body = codecs[encoding].encode(codecs[known].decode(from));
  if (encoding === 'identity') return body;
  bodies[encoding] = body;
  delete bodies.identity;
  return body;
}
