import type { IncomingMessage, ServerResponse } from 'node:http';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import type { healthAddresses } from '@/lib/i18n/href';
import { isGetOrHead } from './is-get-or-head';
import { writeMethodNotAllowed } from './method-not-allowed';

/** Milliseconds after which a store that has not answered counts as unavailable. */
const storeTimeout = 3_000;

/**
 * Answers a health check: `{"live":true,"ready":true,"store":"ok"}` with 200, or with 503 when the store is unavailable.
 * `live` checks only this process, so that a supervisor does not restart it because the store is down.
 */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  part: keyof typeof healthAddresses,
): Promise<void> {
  if (!isGetOrHead(request)) {
    writeMethodNotAllowed(response, 'GET, HEAD').end();
    return;
  }
  const isReady = part === 'live' || (await isStoreReady());
  const health =
    part === 'live' ? { live: true } : { live: true, ready: isReady, store: isReady ? 'ok' : 'away' };
  const body = Buffer.from(`${JSON.stringify(health)}\n`);
  response
    .writeHead(isReady ? 200 : 503, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
    })
    .end(request.method === 'HEAD' ? undefined : body);
}

async function isStoreReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), storeTimeout);
  });
  try {
    await Promise.race([getCommentService().then(({ store }) => store.checkHealth()), timeout]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
