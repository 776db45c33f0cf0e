import { asciiDigits } from '@/lib/i18n/ascii-digits';

/**
 * Text as it is compared: one form for what looks the same. Compatibility normalisation settles nukta and full-width forms;
 * joiners and other invisible characters go; digits become ASCII.
 *
 * @example normalizeText('র‍্যাঙ্ক ২০২৬') === 'র্যাঙ্ক 2026'
 */
export function normalizeText(text: string): string {
  return (
    asciiDigits(text.normalize('NFKC'))
      .replace(/\p{Cf}/gu, '')
      .replace(/\p{Cc}/gu, ' ')
      // Some keyboards write আ as অ with the sign of আ.
      .replaceAll('অা', 'আ')
      .toLowerCase()
  );
}
