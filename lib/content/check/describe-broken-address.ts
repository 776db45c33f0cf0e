import ipaddr from 'ipaddr.js';
import type { Problem } from '../problem';
import { findSigns } from './describe-sign';

type Description = Pick<Problem, 'headline' | 'fix'>;

const shorten = (url: string) => (url.length > 60 ? `${url.slice(0, 57)}…` : url);

/** Says that an address in a text has the stop or the quotation mark of its sentence. Pages with such a name are in the data only. */
export function describeSwallowedStop(url: string): Description | undefined {
  const [ending] = /[।॥“”‘’"«»]+$/u.exec(url) ?? [];
  if (!ending) return undefined;
  return {
    headline: `the address "${shorten(url)}" ends with ${ending}, which belongs to the sentence`,
    fix: `write it behind the address: …)${ending}`,
  };
}

/** Says why nobody gets to a page by an address that leads out of the site; undefined when somebody may. */
export function describeBrokenAddress(url: string): Description | undefined {
  const shown = shorten(url);
  const isMail = /^mailto:/i.test(url);
  if (!isMail && !/^https?:\/\//i.test(url)) return undefined;
  if (isMail) {
    if (/^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/i.test(url)) return undefined;
    return { headline: `the address "${shown}" is none of e-mail`, fix: 'write mailto:name@example.com' };
  }
  if (/^https?:\/\/https?:/i.test(url)) {
    return { headline: `the address "${shown}" begins twice`, fix: 'write https:// once' };
  }
  if (findSigns(decode(url)).length > 0) {
    return { headline: `the address "${shown}" has an invisible sign in it`, fix: 'copy it again' };
  }
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
  if (host !== '' && isOwnMachine(host)) {
    return {
      headline: `the address "${shown}" leads to a machine that readers do not reach`,
      fix: 'write the address of a public page',
    };
  }
  return undefined;
}

/** A name without a dot, as localhost, or an address of a network at home. */
function isOwnMachine(host: string): boolean {
  if (ipaddr.isValid(host)) return ipaddr.parse(host).range() !== 'unicast';
  return !host.replace(/\.$/, '').includes('.') || /\.(?:local|localhost|internal|lan)\.?$/i.test(host);
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
