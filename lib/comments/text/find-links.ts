import { LinkifyIt } from 'linkify-it';

// `www.` and bare domains are found too; no protocol but http and https.
const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
// Of the newer endings those that spam likes; countries and the old ones are known already.
const endings = 'app bet click club dev icu link live loan online site store top vip win work xyz';
finder.tlds(endings.split(' '), true);
for (const schema of ['ftp:', 'mailto:', '//']) finder.add(schema, null);

export type Link = {
  start: number;
  end: number;
  text: string;
  url: string;
  /** As written, in lower case, without `www.` */
  host: string;
  /** A domain alone: `upwork.com`, without a protocol or `www.` */
  isBare: boolean;
};

/** The links of a text, in their order. An address that no browser could open is none. */
export function findLinks(text: string): Link[] {
  return (finder.match(text) ?? []).flatMap(({ index, lastIndex, raw, schema, url }) => {
    const address = schema === '' ? `https://${raw}` : url;
    const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
    if (!host?.includes('.') || !URL.canParse(address)) return [];
    const isBare = schema === '' && !host.startsWith('www.');
    return [
      { start: index, end: lastIndex, text: raw, url: address, host: host.replace(/^www\./, ''), isBare },
    ];
  });
}
