import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { DocumentMaker } from '@/lib/publish/create-document-maker';
import { extractFragment } from '@/lib/publish/extract-fragment';
import { hashInline, securityHeaders } from '@/lib/publish/security-headers';
import { chooseEncoding, type Encoding } from './choose-encoding';

type Setting = {
  /** Next.js' own request handler. */
  next: RequestListener;
  makeDocument: DocumentMaker;
  siteUrl: string;
  /** The status of a page that answers a form, in place of 200. */
  status?: number;
  /** Address of the style sheet of fragments, when only the fragment in the page is wanted. */
  fragmentSheet?: string;
  /** Answers in place of a page that turns out not to exist. */
  answerMissing?: () => void;
};

/**
 * Answers with a page that Next.js renders for this request, made a document on its way out: the visitor gets what the
 * prerendered pages are, no framework runtime and a policy for what stands inline.
 */
export function answerDynamicPage(
  request: IncomingMessage,
  response: ServerResponse,
  { next, makeDocument, siteUrl, status, fragmentSheet, answerMissing }: Setting,
): unknown {
  const encoding = chooseEncoding(request.headers['accept-encoding'], ['br', 'gzip', 'identity']);
  // Next.js would compress, and the page has to come as text.
  delete request.headers['accept-encoding'];
  // To a visitor without a name Next.js would send the metadata behind the text, for its script to put in place.
  request.headers['user-agent'] ||= 'unnamed';
  bufferResponse(response, (body) => {
    if (response.statusCode === 404 && answerMissing) {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      answerMissing();
      return undefined;
    }
    if (status && response.statusCode === 200) response.statusCode = status;
    if (!String(response.getHeader('content-type')).startsWith('text/html')) return body;
    const document = makeDocument(body.toString(), request.url ?? '');
    const html = fragmentSheet ? extractFragment(document, fragmentSheet) : document;
    // They preload what the document no longer has.
    response.removeHeader('Link');
    for (const [name, value] of Object.entries(securityHeaders(siteUrl, hashInline(html))))
      response.setHeader(name, value);
    response.setHeader('Vary', 'Accept-Encoding');
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    return compressors[encoding](html);
  });
  return next(request, response);
}

/** Made for one visitor, so compressed fast, not far. */
const compressors: Record<Encoding, (html: string) => Buffer> = {
  br: (html) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (html) => gzipSync(html),
  identity: (html) => Buffer.from(html),
};

/**
 * Keeps what is written to a response until its end, and sends in its place what `change` makes of it; when that is nothing,
 * `change` has answered itself.
 */
function bufferResponse(response: ServerResponse, change: (body: Buffer) => Buffer | undefined): void {
  const { end, write, writeHead } = response;
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string') {
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    } else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.flushHeaders = () => {};
  response.writeHead = ((status: number, ...rest: (string | OutgoingHttpHeaders | undefined)[]) => {
    response.statusCode = status;
    const headers = rest.find((part) => typeof part === 'object') ?? {};
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value);
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: unknown, encoding?: unknown, done?: () => void) => {
    keep(chunk, encoding);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (callback) process.nextTick(callback as () => void);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, encoding?: unknown) => {
    keep(chunk, encoding);
    Object.assign(response, { end, write, writeHead });
    let body: Buffer | undefined;
    try {
      body = change(Buffer.concat(chunks));
    } catch (error) {
      console.error(error);
      return response.writeHead(500, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
    }
    if (!body) return response;
    response.removeHeader('Transfer-Encoding');
    response.setHeader('Content-Length', body.length);
    return end.call(response, response.req.method === 'HEAD' ? undefined : body, 'utf8');
  }) as typeof response.end;
}
