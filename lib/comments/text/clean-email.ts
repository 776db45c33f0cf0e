import { asciiDigits } from '@/lib/i18n/ascii-digits';

/** Code units of an e-mail address that are read. An address has at most 254 characters; more are there to refuse it. */
const longestRead = 1_000;

// Characters without sound or shape, and control characters except those that break a line.
const invisible = /\p{DI}|\p{Cf}|(?![\t\n\r])\p{Cc}/gu;
// What NFKC leaves of full-width dots, and the full stop of Chinese.
const otherDots = /\u3002/g;

/**
 * Cleans an e-mail address of what keyboards and copying add: invisible characters, spaces around it and around its @, full-width
 * letters, and digits of our languages. Every place where a person types an address uses this.
 *
 * @returns an address to validate; line breaks within it stay, so that it is refused
 * @example cleanEmail('\u200erahima২@\u200bexample.com\u00a0') === 'rahima2@example.com'
 */
export function cleanEmail(typed: string): string {
  return asciiDigits(typed.slice(0, longestRead).replace(invisible, '').normalize('NFKC'))
    .replace(otherDots, '.')
    .split('@')
    .map((part) => part.trim())
    .join('@');
}
