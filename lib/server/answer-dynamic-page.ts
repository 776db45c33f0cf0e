import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { DocumentMaker } from '@/lib/publish/create-document-maker';
import { extractFragment } from '@/lib/publish/extract-fragment';
import { hashInline, securityHeaders } from '@/lib/publish/security-headers';
import { answerFailure } from './answer-failure';
import { chooseEncoding, type Encoding } from './choose-encoding';

type Setting = {
  /** Next.js' own request handler. */
  next: RequestListener;
  makeDocument: DocumentMaker;
  siteUrl: string;
  /** Status to send instead of 200, for a page that answers a form. */
  status?: number;
  /** Address of the style sheet of fragments; when given, only the fragment in the page is sent. */
  fragmentSheet?: string;
  /** Called instead of sending a 404 from Next.js. */
  answerMissing?: () => void;
};

/**
 * Answers with a page that Next.js renders for this request. The response is turned into a document like the prerendered
 * pages: no framework runtime, and a Content-Security-Policy with hashes of what is inline.
 */
export function answerDynamicPage(
  request: IncomingMessage,
  response: ServerResponse,
  { next, makeDocument, siteUrl, status, fragmentSheet, answerMissing }: Setting,
): unknown {
  const encoding = chooseEncoding(request.headers['accept-encoding'], ['br', 'gzip', 'identity']);
  // Keep Next.js from compressing: the page is needed as text.
  delete request.headers['accept-encoding'];
  // Without a user agent Next.js streams the metadata after the text and needs its script to move it into the head.
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
    // Next.js' Link header preloads scripts and styles that the document no longer uses.
    response.removeHeader('Link');
    for (const [name, value] of Object.entries(securityHeaders(siteUrl, hashInline(html))))
      response.setHeader(name, value);
    response.setHeader('Vary', 'Accept-Encoding');
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    return compressors[encoding](html);
  });
  return next(request, response);
}

/** Sent to one visitor only, so speed matters more than size. */
const compressors: Record<Encoding, (html: string) => Buffer> = {
  br: (html) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (html) => gzipSync(html),
  identity: (html) => Buffer.from(html),
};

/** Buffers what is written to a response, and sends what `change` returns. Undefined means that `change` has already answered. */
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
      answerFailure(response, error);
      return response;
    }
    if (!body) return response;
    response.removeHeader('Transfer-Encoding');
    response.setHeader('Content-Length', body.length);
    return end.call(response, response.req.method === 'HEAD' ? undefined : body, 'utf8');
  }) as typeof response.end;
}
