import type { IncomingMessage } from 'node:http';

/** Makes of a form that was sent and read the opening of a page, which is all that Next.js is to see of it. */
export function rewritePostAsGet(request: IncomingMessage, path: string): void {
  request.method = 'GET';
  request.url = path;
  for (const name of ['content-type', 'content-length', 'transfer-encoding', 'expect'])
    delete request.headers[name];
}
