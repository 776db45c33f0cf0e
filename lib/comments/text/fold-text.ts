import { normalizeText } from '@/lib/search/bangla/normalize-text';
import { lookAlikes } from './look-alikes';

const latinOf = new Map(
  Object.entries(lookAlikes).flatMap(([latin, letters]) => [...letters].map((letter) => [letter, latin])),
);
const accents = /(?<=[a-z]\p{M}*)\p{M}/gu;

/**
 * A text by what the eye makes of it: lower case, without accents, joiners and invisible characters, digits in ASCII, letters
 * that pass for Latin ones as those.
 *
 * @example foldText('Р\u0430ypal\u200b ২০২৬') === 'paypal 2026'
 */
export function foldText(text: string): string {
  const letters = [...normalizeText(text)].map((letter) => latinOf.get(letter) ?? letter).join('');
  return letters.normalize('NFD').replace(accents, '').normalize('NFC');
}

/** Whether a word has Latin letters, and letters of another script that pass for them. */
export function hasLookAlikes(text: string): boolean {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}.-]+/gu) ?? [];
  return words.some((word) => /[a-z]/.test(word) && [...word].some((letter) => latinOf.has(letter)));
}
