import { distance } from 'fastest-levenshtein';
import { foldText, hasLookAlikeLetters } from '../text/fold-text';
import { imitatedDomains } from './imitated-domains';

/**
 * Whether a host imitates one of `imitatedDomains`: look-alike letters, one letter changed, or its name inside another domain.
 * Any host with look-alike letters counts.
 *
 * @param host  as it was written, without `www.`
 * @example isLookAlikeDomain('upw0rk.com'), isLookAlikeDomain('paypal.com.example.net'), isLookAlikeDomain('fiverr-login.com')
 */
export function isLookAlikeDomain(host: string): boolean {
  const folded = foldText(host);
  if (isGenuineDomain(host)) return false;
  if (hasLookAlikeLetters(host) || /(?:^|\.)xn--/.test(host)) return true;
  return imitatedDomains.some((domain) => imitates(folded, domain));
}

/** Whether a host is one of `imitatedDomains` itself, or below one. */
export function isGenuineDomain(host: string): boolean {
  return imitatedDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Shorter names occur in too many other domains to look for them there. */
const shortestName = 5;

function imitates(host: string, domain: string): boolean {
  const [name = ''] = domain.split('.');
  const labels = host.split('.');
  const registered = labels.slice(-domain.split('.').length).join('.');
  if (registered === domain) return host !== registered;
  if (host === domain || host.includes(`${domain}.`)) return true;
  if (name.length < shortestName) return false;
  if (isNear(registered, domain)) return true;
  return labels.some((label) => label !== name && label.split('-').includes(name));
}

/** Whether one letter changed, added or left out, or letters that look alike, make the one of the other. */
function isNear(host: string, domain: string): boolean {
  // `undisguise` halves a text at most.
  if (host.length > 2 * (domain.length + 1)) return false;
  return [host, undisguise(host)].some((text) => distance(text, domain) <= 1);
}

/** Replaces digits and pairs of letters by the letter that they look like: 0 for o, rn for m. */
function undisguise(domain: string): string {
  const letters: Record<string, string> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's' };
  return domain
    .replace(/[01345]/g, (digit) => letters[digit] ?? digit)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
