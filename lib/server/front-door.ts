import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { logError } from '@/lib/log/write-log';
import { type Answer, emptyAnswer, writeAnswer } from './answer';
import { answerDocument, type LoadedDocument } from './answer-document';
import { createTurns } from './answer-in-turn';
import { normalizeTarget, parseTarget } from './request-target';
import type { Site } from './site';

/**
 * What every request passes before the routes. Documents are answered here: a request costs 26 µs of processor, and the router
 * would add 11. Everything else takes turns.
 */
export function createFrontDoor(
  { findDocument, security }: Pick<Site, 'findDocument' | 'security'>,
  route: RequestListener,
): RequestListener {
  const inTurn = createTurns((response) =>
    writeAnswer(response, emptyAnswer(503, { ...security, 'Retry-After': 2 })),
  );
  return (request: IncomingMessage, response: ServerResponse) => {
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
    if (document) writeAnswer(response, answerSafely(request, document, security));
    else inTurn(request, response, () => route(request, response));
  };
}

/** Nobody catches what is thrown before the routes: it would end the process. */
function answerSafely(
  request: IncomingMessage,
  document: LoadedDocument,
  security: Record<string, string>,
): Answer {
  try {
    return answerDocument(request, document);
  } catch (error) {
    logError('request failed', error);
    return emptyAnswer(500, security);
  }
}
