/** Runs work, or waits for the same work that runs already. `isFirst` tells which of the two. */
export type ShareInFlight<T> = (
  key: string,
  work: () => Promise<T>,
) => Promise<{ value: T; isFirst: boolean }>;

/** Creates a function that runs work with the same key only once at a time. */
export function createShareInFlight<T>(): ShareInFlight<T> {
  const running = new Map<string, Promise<T>>();
  return async (key, work) => {
    const same = running.get(key);
    if (same) return { value: await same, isFirst: false };
    const own = work().finally(() => running.delete(key));
    running.set(key, own);
    return { value: await own, isFirst: true };
  };
}
