import { asciiDigits } from '@/lib/i18n/ascii-digits';

const validName = /^[\p{L}\p{M}\p{N}._-]{2,40}$/u;

/**
 * Folds the name that somebody types to log in: capitals, digits of another script, composed letters, and what nobody sees make no
 * difference.
 *
 * @example foldName(' Rahima.০১ ') === 'rahima.01'
 */
export function foldName(typed: string): string {
  return asciiDigits(
    typed
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .trim()
      .toLowerCase(),
  );
}

/** Whether a folded name may be given to an account: 2 to 40 letters, digits, full stops, hyphens and underscores. */
export function isValidName(name: string): boolean {
  return validName.test(name);
}
