import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Writes the head of a 405 response with the methods that the address allows; the caller ends it. */
export function writeMethodNotAllowed(
  response: ServerResponse,
  allow: 'GET, HEAD' | 'POST',
  headers: OutgoingHttpHeaders = {},
): ServerResponse {
  return response.writeHead(405, { 'Content-Length': 0, ...headers, Allow: allow });
}
