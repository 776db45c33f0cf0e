import type { IncomingMessage, ServerResponse } from 'node:http';
import { getComments } from '@/lib/comments/open-comments';
import type { healthAddresses } from '@/lib/i18n/href';

/** A store that has not answered after so many milliseconds does not answer. */
const patience = 3_000;

/**
 * Says how the server is: `{"live":true,"ready":true,"store":"ok"}` with 200, or with 503 when it cannot do all of its work.
 * `live` alone asks nothing but this process, so that a store which is away restarts nobody.
 */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  part: keyof typeof healthAddresses,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  const isReady = part === 'live' || (await isStoreReady());
  const facts =
    part === 'live' ? { live: true } : { live: true, ready: isReady, store: isReady ? 'ok' : 'away' };
  const body = Buffer.from(`${JSON.stringify(facts)}\n`);
  response
    .writeHead(isReady ? 200 : 503, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
    })
    .end(request.method === 'HEAD' ? undefined : body);
}

async function isStoreReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience);
  });
  try {
    await Promise.race([getComments().then(({ store }) => store.checkHealth()), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
