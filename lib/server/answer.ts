import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/** A complete response, before it is sent. The same for GET and HEAD: Node.js leaves out the body of the latter. */
export type Answer = { status: number; headers: OutgoingHttpHeaders; body?: Uint8Array };

/** Sends an answer from a route. */
export function sendAnswer(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}

/** Sends an answer before any route. */
export function writeAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

/** An answer without a body, that no cache keeps. */
export function emptyAnswer(status: number, headers: OutgoingHttpHeaders = {}): Answer {
  return { status, headers: { 'Cache-Control': 'no-store', 'Content-Length': 0, ...headers } };
}

/** A short text, that no cache keeps. */
export function textAnswer(status: number, text: string, headers: OutgoingHttpHeaders = {}): Answer {
  const body = Buffer.from(`${text}\n`);
  const own = {
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
  };
  return { status, headers: { ...own, ...headers }, body };
}

/** Whether a method only reads. */
export function isRead(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The answer to a method that the address does not allow. */
export function methodNotAllowed(allow: string, headers: OutgoingHttpHeaders = {}): Answer {
  return emptyAnswer(405, { ...headers, Allow: allow });
}
