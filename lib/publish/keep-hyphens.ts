import { changeText } from './change-text';

/** Addresses, which readers copy. */
const address = /[\p{L}\p{N}][.@][\p{L}\p{N}]|:\/\/|^\//u;

/** A hyphen with the pieces of the word on both sides of it. */
const hyphens = /-(?<=([\p{L}\p{M}\p{N}]+)-)(?=([\p{L}\p{M}\p{N}]+))/gu;

const hasBangla = /(?!\p{N})[\u0980-\u09ff]/u;
const isLatin = /^\p{Script=Latin}+$/u;

/** NON-BREAKING HYPHEN. */
const joined = '\u2011';

/**
 * Keeps a word with a hyphen on one line where a break would leave a stub, by means of the non-breaking hyphen. Content, search and
 * feeds keep plain hyphens, and so do addresses, code, fields and attributes.
 *
 * @param html  a document as parse5 writes it
 * @example keepHyphens('<p>তা-ও, e-TIN, long-term</p>') // '<p>তা‑ও, e‑TIN, long-term</p>'
 */
export function keepHyphens(html: string): string {
  return changeText(html, keepInText);
}

function keepInText(text: string): string {
  if (!text.includes('-')) return text;
  return text.replace(/\S+/g, (word) =>
    word.includes('-') && !address.test(word) ? word.replace(hyphens, keepHyphen) : word,
  );
}

/** A piece is too short to stand alone with three signs next to a word in Bangla, with two letters in English. */
function keepHyphen(hyphen: string, before: string, after: string): string {
  const length = Math.min(before.length, after.length);
  const isStub = hasBangla.test(before + after)
    ? length <= 3
    : length <= 2 && isLatin.test(before) && isLatin.test(after);
  return isStub ? joined : hyphen;
}
