import type { IncomingMessage } from 'node:http';
import parseRange from 'range-parser';
import type { DocumentEntry } from '@/lib/publish/manifest';
import { isCompressible } from '@/lib/publish/snapshot/encodings';
import { type Answer, emptyAnswer, isRead, methodNotAllowed } from './answer';
import { chooseEncoding, type Encoding } from './choose-encoding';
import type { ReadCached } from './file-cache';
import { checkPreconditions } from './preconditions';
import { entityTag, headersNotModified, headersWithoutContent } from './representation-headers';

const extensions: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };

/** A document with the encodings it has. */
export type SiteDocument = {
  entry: DocumentEntry;
  /** The encodings it has, the smallest first. */
  available: Encoding[];
  /** Its bytes in one of them, at once when they are in memory. */
  read: (encoding: Encoding) => Buffer | Promise<Buffer>;
};

const encoded: Encoding[] = ['br', 'gzip', 'identity'];
const plain: Encoding[] = ['identity'];

export function createDocument(entry: DocumentEntry, read: ReadCached): SiteDocument {
  return {
    entry,
    available: isCompressible(entry.headers['Content-Type'] ?? '') ? encoded : plain,
    read: (encoding) => read(entry.file + extensions[encoding]),
  };
}

/**
 * Answers GET and HEAD with a document: content negotiation, conditional requests and ranges by RFC 9110. The answer is there at once
 * when the document is in memory.
 */
export function answerDocument(request: IncomingMessage, document: SiteDocument): Answer | Promise<Answer> {
  const { entry } = document;
  const isMissing = entry.status !== 200;
  if (!isMissing && !isRead(request.method)) {
    return methodNotAllowed('GET, HEAD', headersWithoutContent(entry.headers));
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'], document.available);
  const etag = entityTag(entry.hash, encoding);
  const headers = { ...entry.headers, ETag: etag, Vary: 'Accept-Encoding', 'Accept-Ranges': 'bytes' };
  const condition = isMissing ? undefined : checkPreconditions(request.headers, etag);
  if (condition === 304) return { status: 304, headers: headersNotModified(headers) };
  if (condition === 412) return emptyAnswer(412, headersWithoutContent(entry.headers));
  const body = document.read(encoding);
  const answer = (bytes: Buffer) => answerBody(request, { entry, encoding, headers, etag, body: bytes });
  return body instanceof Promise ? body.then(answer) : answer(body);
}

type Body = {
  entry: DocumentEntry;
  encoding: Encoding;
  headers: Record<string, string>;
  etag: string;
  body: Buffer;
};

function answerBody(request: IncomingMessage, { entry, encoding, headers, etag, body }: Body): Answer {
  const part = entry.status === 200 ? chooseRange(request, body, etag) : undefined;
  if (part === 'unsatisfiable') {
    const range = { 'Content-Range': `bytes */${body.length}` };
    return emptyAnswer(416, { ...headersWithoutContent(entry.headers), ...range });
  }
  const sent = part ? body.subarray(part.start, part.end + 1) : body;
  const range = part ? { 'Content-Range': `bytes ${part.start}-${part.end}/${body.length}` } : {};
  const content = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  return {
    status: part ? 206 : entry.status,
    headers: { ...headers, ...content, ...range, 'Content-Length': sent.length },
    body: sent,
  };
}

/** The requested range. A request for several ranges gets the whole document, as RFC 9110 allows. */
function chooseRange(request: IncomingMessage, body: Buffer, etag: string) {
  const { range } = request.headers;
  const condition = request.headers['if-range'];
  if (!range || request.method !== 'GET' || (condition && condition !== etag)) return undefined;
  // The last N bytes of a shorter file are the whole file; range-parser calls that unsatisfiable.
  const suffix = Number(/^bytes=-(\d+)$/.exec(range)?.[1] ?? 0);
  if (suffix > body.length) return { start: 0, end: body.length - 1 };
  const ranges = parseRange(body.length, range);
  if (ranges === -1) return 'unsatisfiable' as const;
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return undefined;
  return ranges[0];
}
