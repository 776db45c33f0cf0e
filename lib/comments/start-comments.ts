import { setTimeout as wait } from 'node:timers/promises';
import type { CommentSettings } from '@/lib/settings/settings';
import { type Log, nameError, writeLog } from './log-event';
import { provideCommentService } from './provide-comment-service';
import { StoreUnavailable } from './store/store-unavailable';
import { openInWorker, type ServingCommentService } from './worker/open-in-worker';

/** Milliseconds between two attempts to open the comments. */
const retryPause = 10_000;

/**
 * Opens the comments of a server in a worker and provides them to this process. When that fails, the log says why and it tries
 * again later, for pages are served without comments too. The database is tried at once, so that the operator hears of a fault at the
 * start.
 *
 * @returns the service; undefined when it could not be opened yet
 */
export async function startComments(
  settings: CommentSettings,
  log: Log = writeLog,
): Promise<ServingCommentService | undefined> {
  try {
    const service = await openInWorker(settings, log);
    provideCommentService(service);
    void service.store.checkHealth().catch((error) => logUnavailable(log, error));
    return service;
  } catch (error) {
    logUnavailable(log, error);
    void wait(retryPause, undefined, { ref: false }).then(() => startComments(settings, log));
    return undefined;
  }
}

function logUnavailable(log: Log, error: unknown): void {
  // Messages of our own errors name no person.
  const message = error instanceof StoreUnavailable ? error.message : undefined;
  log({ event: 'store unavailable', error: nameError(error), message });
}
