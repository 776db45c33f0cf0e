import type { MessagePort } from 'node:worker_threads';
import { writeLog } from '@/lib/log/write-log';
import type { CommentSettings } from '@/lib/settings/settings';
import type { CommentService } from './comment-service';
import { provideWhenOpen } from './provide-when-open';
import { startDeletingExpired } from './start-deleting-expired';
import { offerCommentService } from './worker/offer-comment-service';
import { openInWorker, type ServingCommentService } from './worker/open-in-worker';

export type StartedComments = {
  /** Lets another thread use the comments: `connectCommentService` there takes the port. */
  connect: () => MessagePort;
  /** Resolves when the comments are open: perhaps long after the start, or never. */
  opened: Promise<CommentService>;
  stop: () => Promise<void>;
};

/**
 * Opens the comments of a server in a worker and provides them to this process. Pages are served without comments, too: when they
 * cannot be opened, the log says why, and it tries again later.
 */
export async function startComments(settings: CommentSettings, log = writeLog): Promise<StartedComments> {
  let service: ServingCommentService | undefined;
  let tell = (_: CommentService) => {};
  const opened = new Promise<CommentService>((resolve) => {
    tell = resolve;
  });
  let stopDeleting = () => {};
  const open = async () => {
    service = await openInWorker(settings, log);
    stopDeleting = startDeletingExpired(service);
    tell(service);
    return service;
  };
  await provideWhenOpen(open, log);
  return {
    connect: () => offerCommentService(() => service),
    opened,
    stop: async () => {
      stopDeleting();
      await service?.stop();
    },
  };
}
