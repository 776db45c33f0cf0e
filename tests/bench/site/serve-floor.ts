import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compressFully } from './compress-fully';

/**
 * Serves pages from memory and nothing else: the fastest possible answer.
 *
 * @param pages  path → HTML
 */
export async function serveFloor(pages: Map<string, string>) {
  const bodies = new Map<string, Buffer>();
  for (const [path, html] of pages) bodies.set(path, (await compressFully(html)).br);
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '');
    if (!body) return response.writeHead(404).end();
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' };
    return response.writeHead(200, { ...headers, 'Content-Length': body.length }).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
