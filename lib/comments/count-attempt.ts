import type { CommentStore } from './store/comment-store';

type Attempt = {
  key: string;
  /** Seconds. */
  window: number;
};

/** Counts one attempt. @param now  milliseconds @returns the number in the window, including this one */
export async function countAttempt(
  attempt: Attempt,
  now: number,
  store: Pick<CommentStore, 'countAttempts'>,
): Promise<number> {
  const [count = 0] = await store.countAttempts([attempt], now);
  return count;
}

/** Seconds until the window ends and counting starts again. @param now  milliseconds */
export function secondsUntilReset(window: number, now: number): number {
  return window - (Math.floor(now / 1_000) % window);
}
