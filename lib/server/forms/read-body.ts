import type { IncomingMessage } from 'node:http';

/** 4,000 letters of the longest kind, written as a form writes them, are some 350 KB. */
export const longestBody = 512 * 1_024;
/** As much is read of a longer one, and thrown away: who is still sending does not listen to an answer. */
const longestRead = 8 * longestBody;

/**
 * The body of a request; nothing when it is longer than {@link longestBody}.
 *
 * @throws when the visitor goes away before its end
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > longestRead) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
    if (length > longestRead) return undefined;
  }
  return length > longestBody ? undefined : Buffer.concat(chunks);
}
