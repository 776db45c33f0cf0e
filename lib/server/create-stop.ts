import type { Server } from 'node:http';
import { logError } from '@/lib/log/write-log';

/** Milliseconds that open requests get to finish. */
const requestTime = 5_000;
/** Milliseconds that everything gets, above all a letter that is being sent: cut off, it would be sent again. */
const wholeTime = 10_000;

type Stopping = {
  server: Pick<Server, 'prependListener' | 'closeIdleConnections' | 'closeAllConnections'>;
  close: () => Promise<unknown>;
};

/** Creates what stops a server: it finishes open requests and other work, then exits. */
export function createStop(
  app: Stopping,
  finish: (closed: Promise<unknown>) => Promise<unknown>,
  exit: () => void,
): () => void {
  let isStopping = false;
  return () => {
    // Ctrl-C reaches us twice: from the terminal, and passed on by `npm start`. Ignore the repeat.
    if (isStopping) return;
    isStopping = true;
    app.server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
    finish(app.close())
      .catch((error) => logError('work was not finished', error))
      .then(exit);
    // Clients keep a connection alive after its response.
    setInterval(() => app.server.closeIdleConnections(), 50).unref();
    setTimeout(() => app.server.closeAllConnections(), requestTime).unref();
    setTimeout(exit, wholeTime).unref();
  };
}
