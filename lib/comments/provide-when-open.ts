import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '@/lib/log/write-log';
import type { CommentService } from './comment-service';
import { logStoreFailure } from './log-store-failure';
import { provideCommentService } from './provide-comment-service';

/** Milliseconds between two attempts. */
const pause = 10_000;

/**
 * Opens the comments and provides them to this process. When that fails, the log says why, and it tries again later. The database is
 * tried at once, so that the operator hears of a fault at the start.
 *
 * @returns after the first attempt
 */
export async function provideWhenOpen(open: () => Promise<CommentService>, log: Log): Promise<void> {
  try {
    const service = await open();
    provideCommentService(service);
    void service.store.checkHealth().catch((error) => logStoreFailure(log, error));
  } catch (error) {
    logStoreFailure(log, error);
    void wait(pause, undefined, { ref: false }).then(() => provideWhenOpen(open, log));
  }
}
