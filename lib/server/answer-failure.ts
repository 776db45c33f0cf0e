import type { ServerResponse } from 'node:http';

/** Logs an error and answers 500, uncached; cuts the connection when the response has already begun. */
export function answerFailure(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
}
