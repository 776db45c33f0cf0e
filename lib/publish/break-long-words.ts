import { changeText } from './change-text';

/** Letters that fit into the narrowest column of a table. Longer words are addresses and the like. */
const longest = 28;
/** Letters after which such a word may go on in the next line. */
const step = 12;

/** No white space and no character reference such as `&amp;`. */
const word = new RegExp(`[^\\s&;]{${longest + 1},}`, 'g');
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Lets a word that is longer than any column of a table go on in the next line, so that it never moves a page sideways. Words that
 * people say stay whole.
 *
 * @param html  a document as parse5 writes it
 */
export function breakLongWords(html: string): string {
  return changeText(html, (text) => text.replace(word, breakWord));
}

function breakWord(long: string): string {
  const all = Array.from(letters.segment(long), ({ segment }) => segment);
  if (all.length <= longest) return long;
  return all.map((letter, index) => (index > 0 && index % step === 0 ? `<wbr>${letter}` : letter)).join('');
}
