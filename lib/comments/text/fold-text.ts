import { limitMarks, normalizeText } from '@/lib/bangla/normalize-text';
import { lookAlikeLetters } from './look-alike-letters';

const latinOf = new Map(
  Object.entries(lookAlikeLetters).flatMap(([latin, letters]) =>
    [...letters].map((letter) => [letter, latin]),
  ),
);
const lookAlikes = new RegExp(`[${[...latinOf.keys()].join('')}]`, 'gu');
const accents = /([a-z])\p{M}+/gu;

/**
 * Folds a text to what it looks like: lower case, no accents, joiners or invisible characters, ASCII digits, and Latin letters
 * for their look-alikes.
 *
 * @example foldText('Р\u0430ypal\u200b ২০২৬') === 'paypal 2026'
 */
export function foldText(text: string): string {
  const letters = normalizeText(text).replace(lookAlikes, (letter) => latinOf.get(letter) ?? letter);
  return letters.normalize('NFD').replace(accents, '$1').normalize('NFC');
}

/** Whether any word mixes Latin letters with look-alikes from another script. */
export function hasLookAlikeLetters(text: string): boolean {
  const words =
    limitMarks(text)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}.-]+/gu) ?? [];
  return words.some((word) => /[a-z]/.test(word) && [...word].some((letter) => latinOf.has(letter)));
}
