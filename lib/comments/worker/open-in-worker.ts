import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { CommentSettings } from '@/lib/settings/settings';
import type { CommentService } from '../comment-service';
import { type Log, writeLog } from '../log-event';
import { readSecret } from '../read-secret';
import type { ConnectAnswer } from './connect-comment-service';
import { createRemoteService } from './create-remote-service';
import { startCommentWorker } from './start-comment-worker';
import { serializeError } from './worker-errors';

/** The comment service of a process that serves pages. */
export type ServingCommentService = CommentService & {
  /** Lets another thread use the worker: `connectCommentService` there takes the port. */
  connect: () => MessagePort;
  /** Closes the database and stops the worker. */
  stop: () => Promise<void>;
};

/**
 * Opens the comment service in a worker, so that a server keeps serving pages: the spam rules take CPU time, and the driver of a
 * libSQL file blocks its thread until the disk has answered.
 *
 * @throws {StoreUnavailable} when the secret can be neither read nor created
 */
export async function openInWorker(
  settings: CommentSettings,
  log: Log = writeLog,
): Promise<ServingCommentService> {
  const secret = await readSecret(settings);
  const worker = startCommentWorker({ ...settings, secret }, log);
  const service = createRemoteService({ openPort: worker.openPort, secret, settings, log });
  return {
    ...service,
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', () => {
        try {
          const port = worker.openPort();
          port1.postMessage({ port, secret, settings } satisfies ConnectAnswer, [port]);
        } catch (error) {
          port1.postMessage({ error: serializeError(error) } satisfies ConnectAnswer);
        }
      });
      port1.unref();
      return port2;
    },
    stop: async () => {
      if (worker.isRunning()) await service.store.close();
      await worker.stop();
    },
  };
}
