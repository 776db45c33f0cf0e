import type { CommentSettings } from '@/lib/settings/settings';

/** The window in which comments are counted, in seconds. */
export const limitWindow = 600;

/** The counters that a comment increments: site (to detect a flood), article, and IP address when known. */
export function limitKeys({
  article,
  locale,
  ipHash,
}: {
  article: string;
  locale: string;
  ipHash: string | null;
}): { key: string; window: number }[] {
  const keys = ['site', `article:${locale}/${article}`, ...(ipHash ? [`address:${ipHash}`] : [])];
  return keys.map((key) => ({ key, window: limitWindow }));
}

/** Compares the counts, in the order of `limitKeys`, with the limits. */
export function judgeCounts(
  [site = 0, article = 0, ip = 0]: number[],
  limits: CommentSettings['limits'],
): 'free' | 'flood' | 'over' {
  if (article > limits.perArticle || ip > limits.perAddress) return 'over';
  return site > limits.flood ? 'flood' : 'free';
}

/** Seconds until the window ends and counting starts again. @param now  milliseconds */
export function secondsUntilReset(now: number): number {
  return limitWindow - (Math.floor(now / 1_000) % limitWindow);
}
