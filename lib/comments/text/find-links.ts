import { LinkifyIt } from 'linkify-it';

// Finds http and https URLs, and domains without a protocol.
const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
// Newer top-level domains that spam uses; linkify-it knows country codes and the old ones already.
const spamDomains = 'app bet click club dev icu link live loan online site store top vip win work xyz';
finder.tlds(spamDomains.split(' '), true);
for (const schema of ['ftp:', 'mailto:', '//']) finder.add(schema, null);

/** Longest name that a domain can have (RFC 1035). */
const longestHost = 253;

export type Link = {
  start: number;
  end: number;
  text: string;
  url: string;
  /** As written, in lower case, without `www.` */
  host: string;
  /** Only a domain: `upwork.com`, without a protocol or `www.` */
  isBare: boolean;
};

/** Lists the links of a text in order. Skips URLs that do not parse, and hosts longer than a domain can be. */
export function findLinks(text: string): Link[] {
  return (finder.match(text) ?? []).flatMap(({ index, lastIndex, raw, schema, url }) => {
    const address = schema === '' ? `https://${raw}` : url;
    const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
    if (!host?.includes('.') || host.length > longestHost || !URL.canParse(address)) return [];
    const isBare = schema === '' && !host.startsWith('www.');
    return [
      { start: index, end: lastIndex, text: raw, url: address, host: host.replace(/^www\./, ''), isBare },
    ];
  });
}
