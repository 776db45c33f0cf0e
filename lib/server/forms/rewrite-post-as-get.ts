import type { IncomingMessage } from 'node:http';

/** Rewrites a consumed POST as a GET so that Next.js renders the page. */
export function rewritePostAsGet(request: IncomingMessage, path: string): void {
  request.method = 'GET';
  request.url = path;
  for (const name of ['content-type', 'content-length', 'transfer-encoding', 'expect'])
    delete request.headers[name];
}
