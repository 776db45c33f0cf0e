import type { CommentSettings } from '../settings';

/** The window in which comments are counted, in seconds. */
export const limitWindow = 600;

/** The counters that a comment increments: site (to detect a flood), article, and address when known. */
export function limitKeys({
  article,
  locale,
  addressHash,
}: {
  article: string;
  locale: string;
  addressHash: string | null;
}): { key: string; window: number }[] {
  const keys = ['site', `article:${locale}/${article}`, ...(addressHash ? [`address:${addressHash}`] : [])];
  return keys.map((key) => ({ key, window: limitWindow }));
}

/** Compares the counts, in the order of `limitKeys`, with the limits. */
export function judgeCounts(
  [site = 0, article = 0, address = 0]: number[],
  limits: CommentSettings['limits'],
): 'free' | 'flood' | 'over' {
  if (article > limits.perArticle || address > limits.perAddress) return 'over';
  return site > limits.flood ? 'flood' : 'free';
}

/** Seconds until the window ends and counting starts again. @param now  milliseconds */
export function secondsUntilReset(now: number): number {
  return limitWindow - (Math.floor(now / 1_000) % limitWindow);
}
