import { createServer, type Server } from 'node:http';
import next from 'next';
import { createHandler } from './create-handler';

const distDir = '.next';
/** Time that answers under way have to finish after a stop was asked for, in milliseconds. */
const stopTimeout = 5_000;

export type Address = { hostname: string; port: number };

/**
 * Serves the build in this process. Next.js is loaded behind the first answers: documents do not need it.
 *
 * @returns when the server is listening
 */
export async function startServer({ hostname, port }: Address): Promise<Server> {
  const app = next({ dev: false, hostname, port });
  let prepared: Promise<void> | undefined;
  const handler = await createHandler(distDir, async (request, response) => {
    prepared ??= app.prepare();
    await prepared;
    await app.getRequestHandler()(request, response);
  });
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  prepared ??= app.prepare();
  stopGracefully(server);
  return server;
}

/** On SIGTERM and SIGINT: no new connections, answers under way are finished, then the process ends. */
function stopGracefully(server: Server): void {
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), stopTimeout).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
