import { asciiDigits } from '@/lib/i18n/ascii-digits';

/** More than any script stacks on one letter. */
const maxMarks = 12;
const stacked = new RegExp(`(\\p{M}{${maxMarks}})\\p{M}+`, 'gu');

/** Drops all but a few marks of a letter: `normalize` sorts them, in time that grows with the square of their number. */
export function limitMarks(text: string): string {
  return text.replace(stacked, '$1');
}

/**
 * Normalises text for comparison. NFKC unifies nukta and full-width forms; joiners and other invisible characters are dropped;
 * digits become ASCII.
 *
 * @example normalizeText('র‍্যাঙ্ক ২০২৬') === 'র্যাঙ্ক 2026'
 */
export function normalizeText(text: string): string {
  return (
    // Without invisible characters, marks on both sides of one stand on one letter.
    asciiDigits(limitMarks(text.replace(/\p{Cf}/gu, '')).normalize('NFKC'))
      .replace(/\p{Cc}/gu, ' ')
      // Some keyboards type আ as অ with the vowel sign of আ.
      .replaceAll('অা', 'আ')
      .toLowerCase()
  );
}
