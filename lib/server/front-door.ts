import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { emptyAnswer, writeAnswer } from './answer';
import { answerDocument } from './answer-document';
import { createTurns } from './answer-in-turn';
import { normalizeTarget, parseTarget } from './request-target';
import type { Site } from './site';

/**
 * What every request passes before the routes. Documents are answered here: the router would cost a tenth of their throughput.
 * Everything else takes turns.
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
    const { path } = parseTarget(request.url ?? '/');
    const document = path === undefined ? undefined : findDocument(path);
    if (document) writeAnswer(response, answerDocument(request, document));
    else inTurn(request, response, () => route(request, response));
  };
}
