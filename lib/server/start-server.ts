import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import next from 'next';
import { useContentSnapshot } from '@/lib/content/content-snapshot';
import { loadLibrary } from '@/lib/content/load-library';
import { contentFolder, readManifest } from '@/lib/publish/manifest';
import { answerFailure } from './answer-failure';
import { createHandler } from './create-handler';

const distDir = '.next';
/** Milliseconds that open requests get to finish after SIGTERM or SIGINT. */
const stopTimeout = 5_000;

/** A search for 2,000 Bangla characters is a URL of 18,000 bytes. */
const maxHeaderSize = 32 * 1024;

export type Address = { hostname: string; port: number };

/**
 * Serves the build in this process. Next.js loads in the background: documents are served without it.
 *
 * @returns once the server is listening
 */
export async function startServer({ hostname, port }: Address): Promise<Server> {
  // Before anything loads the content: the forms and Next.js answer from that of the build.
  const { content } = await readManifest(distDir);
  useContentSnapshot(resolve(distDir, contentFolder), content);
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
  prepare().catch((error) => console.error('Next.js did not start; documents are served without it:', error));
  // Load the content now: the first form does not wait for it, and a later build in this folder does not matter.
  loadLibrary().catch((error) =>
    console.error('The content could not be read; forms are not accepted:', error),
  );
  stopGracefully(server);
  return server;
}

/** On SIGTERM and SIGINT: refuses new connections, finishes open requests, then exits. */
function stopGracefully(server: Server): void {
  let isStopping = false;
  const stop = () => {
    // Ctrl-C reaches us twice: from the terminal, and passed on by `npm start`. Ignore the repeat.
    if (isStopping) return;
    isStopping = true;
    server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
    server.close(() => process.exit(0));
    // Clients keep a connection alive after its response.
    setInterval(() => server.closeIdleConnections(), 50).unref();
    setTimeout(() => process.exit(0), stopTimeout).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
