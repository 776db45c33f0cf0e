import { createServer, type Server } from 'node:http';
import next from 'next';
import { loadLibrary } from '@/lib/content/load-library';
import { answerFailure } from './answer-failure';
import { createHandler } from './create-handler';

const distDir = '.next';
/** Time that answers under way have to finish after a stop was asked for, in milliseconds. */
const stopTimeout = 5_000;

/** Two thousand letters of Bangla, which somebody may search for, are eighteen thousand bytes in an address. */
const maxHeaderSize = 32 * 1024;

export type Address = { hostname: string; port: number };

/**
 * Serves the build in this process. Next.js is loaded behind the first answers: documents do not need it.
 *
 * @returns when the server is listening
 */
export async function startServer({ hostname, port }: Address): Promise<Server> {
  const app = next({ dev: false, hostname, port });
  let prepared: Promise<void> | undefined;
  const prepare = () => {
    prepared ??= app.prepare();
    return prepared;
  };
  const handler = await createHandler(distDir, async (request, response) => {
    try {
      await prepare();
      await app.getRequestHandler()(request, response);
    } catch (error) {
      answerFailure(response, error);
    }
  });
  const server = createServer({ maxHeaderSize }, handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  prepare()
    .catch((error) => console.error('Next.js does not start; documents are served without it:', error))
    // Nobody is to wait for the content because theirs is the first form.
    .then(loadLibrary)
    .catch((error) => console.error('The content cannot be read; no form is taken:', error));
  stopGracefully(server);
  return server;
}

/** On SIGTERM and SIGINT: no new connections, answers under way are finished, then the process ends. */
function stopGracefully(server: Server): void {
  let isStopping = false;
  const stop = () => {
    // A terminal sends the signal to every process, and `npm start` passes it on: the second one is no impatience.
    if (isStopping) return;
    isStopping = true;
    server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
    server.close(() => process.exit(0));
    // Connections that had an answer under way are kept alive by their clients when it is done.
    setInterval(() => server.closeIdleConnections(), 50).unref();
    setTimeout(() => process.exit(0), stopTimeout).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
