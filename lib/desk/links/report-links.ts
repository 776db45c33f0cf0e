import type { ExternalLink } from './list-links';
import type { LinkResult } from './request-link';

/** A link that is not ok, with the places that have it. */
export type BadLink = LinkResult & { places: string[] };

/** The result of a run: how many links were checked, and those that are not ok. */
export type LinksReport = { links: number; checked: number; failed: number; refused: number; bad: BadLink[] };

/** Sums up the results: failed links first, then refused ones, each sorted by URL. */
export function reportLinks(links: ExternalLink[], results: Map<string, LinkResult>): LinksReport {
  const checked = links.flatMap(({ url, places }) => {
    const result = results.get(url);
    return result ? [{ ...result, places }] : [];
  });
  const bad = checked
    .filter(({ verdict }) => verdict !== 'ok')
    .sort((a, b) => a.verdict.localeCompare(b.verdict) || a.url.localeCompare(b.url));
  const failed = bad.filter(({ verdict }) => verdict === 'failed').length;
  return { links: links.length, checked: checked.length, failed, refused: bad.length - failed, bad };
}

/** Formats a link that is not ok for a terminal. */
export function formatBadLink({ verdict, reason, url, places }: BadLink): string {
  return [`${verdict}: ${reason}`, url, ...places.map((place) => `in ${place}`)].join('\n  ');
}
