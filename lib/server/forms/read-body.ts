import type { IncomingMessage } from 'node:http';

/** Bytes. A comment of 4,000 graphemes of the longest kind, percent-encoded, takes about 350 KB. */
export const longestBody = 512 * 1_024;
/** Bytes of a longer body to drain before the response: clients do not read a response while uploading. */
const maxDrained = 8 * longestBody;

/**
 * Reads the body of a request.
 *
 * @returns undefined when it is longer than {@link longestBody}
 * @throws when the connection closes before its end
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxDrained) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
    if (length > maxDrained) return undefined;
  }
  return length > longestBody ? undefined : Buffer.concat(chunks);
}
