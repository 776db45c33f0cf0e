import type { MessagePort } from 'node:worker_threads';
import { type Log, writeLog } from '@/lib/log/write-log';
import type { CommentSettings } from '@/lib/settings/settings';
import type { CommentService } from '../comment-service';
import { readSecret } from '../read-secret';
import { createRemoteService } from './create-remote-service';
import { startCommentWorker } from './start-comment-worker';

/** The comment service of a process that serves pages. */
export type ServingCommentService = CommentService & {
  /** Opens another port to the worker: see `offerCommentService`. */
  openPort: () => MessagePort;
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
  const { openPort, isRunning, stop } = startCommentWorker({ ...settings, secret }, log);
  const service = createRemoteService({ openPort, secret, settings, log });
  return {
    ...service,
    openPort,
    stop: async () => {
      if (isRunning()) await service.store.close();
      await stop();
    },
  };
}
