import type { CommentStore } from './store/comment-store';

/** Milliseconds between two runs: a salt is deleted within this time after its second day. */
const interval = 15 * 60 * 1_000;

/**
 * Deletes the salts of IP address hashes when their time is over, now and then whether anybody comments or not. Several processes may
 * do it.
 *
 * @returns stops it
 */
export function startDeletingSalts({ store }: { store: Pick<CommentStore, 'deleteOldSalts'> }): () => void {
  const run = () => {
    const today = new Date().toISOString().slice(0, 10);
    // A store that is away is told by the health check; the next run tries again.
    store.deleteOldSalts(today).catch(() => {});
  };
  run();
  const timer = setInterval(run, interval);
  timer.unref();
  return () => clearInterval(timer);
}
