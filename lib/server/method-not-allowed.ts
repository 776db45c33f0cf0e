import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Whether a request only reads: GET or HEAD. */
export function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Writes the head of a 405 response with the methods that the address allows; the caller ends it. */
export function writeMethodNotAllowed(
  response: ServerResponse,
  allow: 'GET, HEAD' | 'POST',
  headers: OutgoingHttpHeaders = {},
): ServerResponse {
  return response.writeHead(405, { 'Content-Length': 0, ...headers, Allow: allow });
}
