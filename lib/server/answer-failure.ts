import type { ServerResponse } from 'node:http';

/** Says what went wrong to the operator, and to the visitor that something has; no cache keeps it. */
export function answerFailure(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
}
