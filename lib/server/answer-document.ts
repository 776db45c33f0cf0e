import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import parseRange from 'range-parser';
import { isCompressible } from '@/lib/document/compress';
import type { DocumentEntry } from '@/lib/document/manifest';

const encodings = { br: '.br', gzip: '.gz', identity: '' } as const;
type Encoding = keyof typeof encodings;

/** A document held in memory in every encoding it has. */
export type LoadedDocument = {
  entry: DocumentEntry;
  /** Encodings that exist, the smallest first. */
  available: Encoding[];
  bodies: Partial<Record<Encoding, Buffer>>;
};

export async function loadDocument(folder: string, entry: DocumentEntry): Promise<LoadedDocument> {
  const compressed = isCompressible(entry.headers['Content-Type'] ?? '');
  const available: Encoding[] = compressed ? ['br', 'gzip', 'identity'] : ['identity'];
  const bodies = await Promise.all(
    available.map(
      async (encoding) => [encoding, await readFile(join(folder, entry.file + encodings[encoding]))] as const,
    ),
  );
  return { entry, available, bodies: Object.fromEntries(bodies) };
}

/** Answers GET and HEAD with a document: content negotiation, conditional requests and ranges as RFC 9110 has them. */
export function answerDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: LoadedDocument,
): void {
  const { entry } = document;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...entry.headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const encoding = chooseEncoding(request, document);
  const body = document.bodies[encoding];
  if (!body) throw new Error(`the document ${entry.file} has no ${encoding} body`);
  const headers: Record<string, string | number> = {
    ...entry.headers,
    // Each encoding is a representation of its own, so a strong tag has to tell them apart.
    ETag: `"${entry.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`,
    Vary: 'Accept-Encoding',
    'Accept-Ranges': 'bytes',
  };
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  if (entry.status === 200 && fresh(request.headers, { etag: String(headers.ETag) })) {
    delete headers['Content-Encoding'];
    response.writeHead(304, headers).end();
    return;
  }
  const part = entry.status === 200 ? chooseRange(request, body, String(headers.ETag)) : undefined;
  if (part === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${body.length}` }).end();
    return;
  }
  const sent = part ? body.subarray(part.start, part.end + 1) : body;
  if (part) headers['Content-Range'] = `bytes ${part.start}-${part.end}/${body.length}`;
  headers['Content-Length'] = sent.length;
  response.writeHead(part ? 206 : entry.status, headers).end(request.method === 'HEAD' ? undefined : sent);
}

function chooseEncoding(request: IncomingMessage, { available }: LoadedDocument): Encoding {
  if (!request.headers['accept-encoding'] || available.length === 1) return 'identity';
  // Negotiator follows the client's order among equal weights, so of what it accepts ours is the smallest.
  const accepted = new Negotiator(request).encodings([...available]);
  const chosen = available.find((encoding) => accepted.includes(encoding));
  return chosen ?? 'identity';
}

/** The one range that is asked for; a list of several is answered in full, as the standard allows. */
function chooseRange(request: IncomingMessage, body: Buffer, etag: string) {
  const { range } = request.headers;
  const condition = request.headers['if-range'];
  if (!range || request.method !== 'GET' || (condition && condition !== etag)) return undefined;
  const ranges = parseRange(body.length, range);
  if (ranges === -1) return 'unsatisfiable' as const;
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return undefined;
  return ranges[0];
}
