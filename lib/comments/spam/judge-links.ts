import { distance } from 'fastest-levenshtein';
import { findLinks } from '../text/find-links';
import { foldText, hasLookAlikes } from '../text/fold-text';
import { knownDomains } from './known-domains';

/** A comment with more links than this gets the flag `manyLinks`. */
const manyLinks = 3;

export type LinkReport = { count: number; isMany: boolean; hosts: string[]; lookAlikes: string[] };

/** Reports on the links of a text. A known domain without a protocol (`upwork.com`) does not count as a link. */
export function judgeLinks(text: string): LinkReport {
  const links = findLinks(text).filter(({ isBare, host }) => !isBare || !isKnown(host));
  const hosts = [...new Set(links.map(({ host }) => host))];
  return {
    // A link disguised so that the finder misses it still counts.
    count: links.length || (/https?:\s*[\\/]|\bwww\./.test(foldText(text)) ? 1 : 0),
    isMany: links.length > manyLinks,
    hosts,
    lookAlikes: hosts.filter(isLookAlike),
  };
}

/**
 * Whether a host imitates a known domain: look-alike letters, one letter changed, or the name inside another domain.
 *
 * @param host  as it was written, without `www.`
 * @example isLookAlike('upw0rk.com'), isLookAlike('paypal.com.example.net'), isLookAlike('fiverr-login.com')
 */
export function isLookAlike(host: string): boolean {
  const folded = foldText(host);
  if (isKnown(host)) return false;
  if (hasLookAlikes(host) || /(?:^|\.)xn--/.test(host)) return true;
  return knownDomains.some((known) => imitates(folded, known));
}

function isKnown(host: string): boolean {
  return knownDomains.some((known) => host === known || host.endsWith(`.${known}`));
}

/** Shorter names occur in too many other domains to look for them there. */
const shortestName = 5;

function imitates(host: string, known: string): boolean {
  const [name = ''] = known.split('.');
  const labels = host.split('.');
  const own = labels.slice(-known.split('.').length).join('.');
  if (own === known) return host !== own;
  if (host === known || host.includes(`${known}.`)) return true;
  if (name.length < shortestName) return false;
  const readable = own.replace(
    /[01345]/g,
    (digit) => ({ '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's' })[digit] ?? digit,
  );
  if (distance(readable.replaceAll('rn', 'm').replaceAll('vv', 'w'), known) <= 1 || distance(own, known) <= 1)
    return true;
  return labels.some((label) => label !== name && label.split('-').includes(name));
}
