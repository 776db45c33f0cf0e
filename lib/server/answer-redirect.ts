import type { IncomingMessage, ServerResponse } from 'node:http';
import { queryStringOf } from './request-url';

type Redirect = {
  /** Path of today's page. */
  target: string;
  /** Headers of every answer. */
  security: [string, string][];
};

/** Leads from a former address to today's, with 308. Keeps the query; browsers keep the fragment themselves. */
export function answerRedirect(
  request: IncomingMessage,
  response: ServerResponse,
  { target, security }: Redirect,
): void {
  response
    .writeHead(308, {
      ...Object.fromEntries(security),
      'Cache-Control': 'no-store',
      'Content-Length': 0,
      Location: target + queryStringOf(request),
    })
    .end();
}
