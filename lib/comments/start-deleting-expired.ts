import type { CommentStore } from './store/comment-store';

/** Milliseconds between two runs: what has expired is deleted within this time. */
const interval = 15 * 60 * 1_000;

/** How long a report of a mistake is kept once somebody has decided about it, from its sending; the privacy page names the time. */
const reportTime = 90 * 24 * 60 * 60 * 1_000;

/**
 * Deletes what is kept for a time only, whether anybody comments or not: the salts of IP address hashes, and reports of mistakes.
 * Several processes may do it.
 *
 * @returns stops it
 */
export function startDeletingExpired({
  store,
}: {
  store: Pick<CommentStore, 'deleteOldSalts' | 'deleteOldReports'>;
}): () => void {
  const run = () => {
    const now = Date.now();
    // A store that is away is told by the health check; the next run tries again.
    store.deleteOldSalts(new Date(now).toISOString().slice(0, 10)).catch(() => {});
    store.deleteOldReports(new Date(now - reportTime).toISOString()).catch(() => {});
  };
  run();
  const timer = setInterval(run, interval);
  timer.unref();
  return () => clearInterval(timer);
}
