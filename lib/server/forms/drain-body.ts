import type { IncomingMessage } from 'node:http';

/** Bytes of a refused body to read before the response: clients do not read a response while uploading. */
const maxDrained = 4 * 1_024 * 1_024;
/** Milliseconds that a client has for it. */
const timeout = 5_000;

/** Reads on and forgets what it reads, until the end of a body that is not absurdly long. */
export async function drainBody(request: IncomingMessage): Promise<void> {
  if (request.complete || Number(request.headers['content-length'] ?? 0) > maxDrained) return;
  let length = 0;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, timeout);
    request
      .on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > maxDrained) resolve();
      })
      .once('end', resolve)
      .once('close', resolve)
      .once('end', () => clearTimeout(timer))
      .once('close', () => clearTimeout(timer));
    request.resume();
  });
}
