import { findLinks } from '@/lib/content/markup/find-links';
import { foldText } from '../text/fold-text';
import { isGenuineDomain, isLookAlikeDomain } from './look-alike-domains';

/** A comment with more links than this gets the flag `manyLinks`. */
const manyLinks = 3;

type LinkReport = { count: number; isMany: boolean; hosts: string[]; lookAlikes: string[] };

/** Reports on the links of a text. One of `imitatedDomains` without a protocol (upwork.com) does not count as a link. */
export function judgeLinks(text: string): LinkReport {
  const links = findLinks(text).filter(({ isBare, host }) => !isBare || !isGenuineDomain(host));
  const hosts = [...new Set(links.map(({ host }) => host))];
  return {
    // A link disguised so that the finder misses it still counts.
    count: links.length || (/https?:\s*[\\/]|\bwww\./.test(foldText(text)) ? 1 : 0),
    isMany: links.length > manyLinks,
    hosts,
    lookAlikes: hosts.filter(isLookAlikeDomain),
  };
}
