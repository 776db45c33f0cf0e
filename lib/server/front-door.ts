import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { logError } from '@/lib/log/write-log';
import { emptyAnswer, writeAnswer } from './answer';
import { answerDocument, type SiteDocument } from './answer-document';
import { createTurns } from './answer-in-turn';
import { normalizeTarget, parseTarget } from './request-target';
import type { Site } from './site';

/**
 * What every request passes before the routes. Documents are answered here: a request costs 26 µs of processor, and the router
 * would add 11. Everything else takes turns.
 *
 * @param current  the site as it is when a request arrives
 */
export function createFrontDoor(
  current: () => Pick<Site, 'findDocument' | 'security'>,
  route: RequestListener,
): RequestListener {
  const inTurn = createTurns((response) =>
    writeAnswer(response, emptyAnswer(503, { ...current().security, 'Retry-After': 2 })),
  );
  return (request: IncomingMessage, response: ServerResponse) => {
    const { findDocument, security } = current();
    if (!normalizeTarget(request)) {
      writeAnswer(response, emptyAnswer(400, { ...security, Connection: 'close' }));
      return;
    }
    // Node.js forgets what came in one packet behind an Upgrade that nobody takes: the client has to ask again.
    if (request.headers.upgrade) response.shouldKeepAlive = false;
    if (request.url === '*') {
      writeAnswer(response, { status: 204, headers: { ...security, Allow: 'GET, HEAD, POST' } });
      return;
    }
    const { path } = parseTarget(request.url ?? '/');
    const document = path === undefined ? undefined : findDocument(path);
    if (document) sendDocument(request, response, { document, security });
    else inTurn(request, response, () => route(request, response));
  };
}

type Sending = { document: SiteDocument; security: Record<string, string> };

/** Nobody catches what is thrown before the routes: it would end the process. */
function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  { document, security }: Sending,
): void {
  const fail = (error: unknown) => {
    logError('request failed', error);
    writeAnswer(response, emptyAnswer(500, security));
  };
  try {
    const answer = answerDocument(request, document);
    if (answer instanceof Promise) answer.then((found) => writeAnswer(response, found)).catch(fail);
    else writeAnswer(response, answer);
  } catch (error) {
    fail(error);
  }
}
