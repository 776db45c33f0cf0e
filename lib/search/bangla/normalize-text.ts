import { asciiDigits } from '@/lib/i18n/ascii-digits';

/**
 * Normalises text for comparison. NFKC unifies nukta and full-width forms; joiners and other invisible characters are dropped;
 * digits become ASCII.
 *
 * @example normalizeText('র‍্যাঙ্ক ২০২৬') === 'র্যাঙ্ক 2026'
 */
export function normalizeText(text: string): string {
  return (
    asciiDigits(text.normalize('NFKC'))
      .replace(/\p{Cf}/gu, '')
      .replace(/\p{Cc}/gu, ' ')
      // Some keyboards type আ as অ with the vowel sign of আ.
      .replaceAll('অা', 'আ')
      .toLowerCase()
  );
}
