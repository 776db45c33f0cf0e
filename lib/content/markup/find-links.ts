import { LinkifyIt } from 'linkify-it';
import { createMeasure } from './measure-link';
import { readAddress } from './read-address';

// Finds domains without a protocol. Addresses with one, or with `www.`, are measured by createMeasure.
const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
// Newer top-level domains that spam uses; linkify-it knows country codes and the old ones already.
const spamDomains = 'app bet click club dev icu link live loan online site store top vip win work xyz';
finder.tlds(spamDomains.split(' '), true);
for (const schema of ['ftp:', 'mailto:', '//']) finder.add(schema, null);

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
  const addresses = findAddresses(text);
  let at = 0;
  const gaps = [...addresses, { start: text.length, end: text.length }].map(({ start, end }) => {
    const gap = { from: at, between: text.slice(at, start) };
    at = end;
    return gap;
  });
  const domains = gaps.flatMap(({ from, between }) =>
    (finder.match(between) ?? [])
      .filter(({ schema }) => schema === '')
      .flatMap(({ index, raw }) => describeLink(raw, from + index)),
  );
  return [...addresses, ...domains].sort((a, b) => a.start - b.start);
}

function findAddresses(text: string): Link[] {
  const measure = createMeasure(text);
  const beginning = /https?:\/\/|www\./gi;
  const found: Link[] = [];
  for (let match = beginning.exec(text); match; match = beginning.exec(text)) {
    const { 0: prefix, index } = match;
    const length = measure(index);
    const links = describeLink(text.slice(index, index + length), index);
    found.push(...links);
    beginning.lastIndex = links[0]?.end ?? index + prefix.length;
  }
  return found;
}

function describeLink(text: string, start: number): Link[] {
  const address = readAddress(text);
  if (!address) return [];
  const { url, host } = address;
  const isBare = !/^(?:https?:|www\.)/i.test(text);
  return [{ start, end: start + text.length, text, url, host: host.replace(/^www\./, ''), isBare }];
}
