import type { CommentSettings } from '../settings';

/** The time over which comments are counted, in seconds. */
export const limitWindow = 600;

/** What is counted for a comment. The first is over the site: beyond it a flood is under way. */
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

/** What the counts mean, in the order of `limitKeys`. */
export function judgeCounts(
  [site = 0, article = 0, address = 0]: number[],
  limits: CommentSettings['limits'],
): 'free' | 'flood' | 'over' {
  if (article > limits.perArticle || address > limits.perAddress) return 'over';
  return site > limits.flood ? 'flood' : 'free';
}

/** Seconds until a count begins anew. @param now  milliseconds */
export function secondsUntilReset(now: number): number {
  return limitWindow - (Math.floor(now / 1_000) % limitWindow);
}
