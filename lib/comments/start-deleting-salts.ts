import type { Log } from '@/lib/log/write-log';
import { logStoreFailure } from './log-store-failure';
import type { CommentStore } from './store/comment-store';

/** Milliseconds between two runs: a salt is deleted within this time after its second day. */
const interval = 15 * 60 * 1_000;

type Options = { store: Pick<CommentStore, 'deleteOldSalts'>; log: Log };

/**
 * Deletes the salts of IP address hashes when their time is over, now and then whether anybody comments or not. Several processes may
 * do it.
 *
 * @returns stops it
 */
export function startDeletingSalts({ store, log }: Options): () => void {
  const run = () => {
    const today = new Date().toISOString().slice(0, 10);
    store.deleteOldSalts(today).catch((error) => logStoreFailure(log, error));
  };
  run();
  const timer = setInterval(run, interval);
  timer.unref();
  return () => clearInterval(timer);
}
