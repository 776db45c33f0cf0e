/** Milliseconds after which a load that failed is tried again. */
const retryAfter = 1_000;

/**
 * Creates a function that loads something once and then returns the same. A failure is not kept: a later call tries again, but
 * not sooner than a second after it, so that many calls do not repeat what is slow and hopeless.
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  let failedAt: number | undefined;
  return () => {
    if (!loading || (failedAt !== undefined && performance.now() - failedAt >= retryAfter)) {
      failedAt = undefined;
      loading = load();
      loading.catch(() => {
        failedAt = performance.now();
      });
    }
    return loading;
  };
}
