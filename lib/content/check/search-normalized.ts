import type { TextPart } from './list-texts';

/** Signs of a word in Bangla and Latin script. The class of all letters takes fifteen times as long to compile, at every use. */
export const letter =
  '[A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0300-\\u036f\\u0980-\\u09e3\\u09f0\\u09f1\\u1e00-\\u1eff\\u200c\\u200d]';
/** Inflectional endings of Bangla words: a rule for a word applies with them too. */
export const wordEnding =
  '(?:গুলোর|গুলোকে|গুলো|দের|েরা|য়ের|য়ে|টির|টিকে|টি|টার|টা|ের|এর|কে|তে|সহ|রা|র|ে|য়|ও|ই)'.normalize('NFC');

/** Brings a text into the form in which `searchNormalized` compares it. */
export function normalize(text: string): string {
  return text.normalize('NFC');
}

type Search = {
  text: string;
  /** With the flag g, for a normalized text. Its first group is the part that is found. */
  pattern: RegExp;
  /** Changes what is searched, but not its length. */
  mask?: (normalized: string) => string;
};

/** Finds a pattern in a text in any normalization form. `found` is normalized; the part stands in the text as it is. */
export function searchNormalized({ text, pattern, mask }: Search): (TextPart & { found: string })[] {
  const normalized = normalize(text);
  const originOf = createUnmapper(text, normalized);
  return [...(mask?.(normalized) ?? normalized).matchAll(pattern)].map((match) => {
    const found = match[1] ?? '';
    const index = originOf(match.index);
    return { index, written: text.slice(index, originOf(match.index + found.length)), found };
  });
}

/** Maps an index in the normalized text to the original text: NFC splits য় into two characters. */
function createUnmapper(text: string, normalized: string): (normalizedIndex: number) => number {
  if (normalized === text) return (index) => index;
  const origins: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/.\p{M}*/gsu)) {
    for (let count = normalize(cluster).length; count > 0; count -= 1) origins.push(index);
  }
  return (index) => origins[index] ?? text.length;
}
