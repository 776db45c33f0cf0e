import { asciiDigits } from '@/lib/i18n/ascii-digits';

/** Why a text is not an amount; each has its own message. */
export type DecimalFault = 'missing' | 'notANumber' | 'negative' | 'tooPrecise' | 'tooLarge';

export type Decimal = { value: number } | { fault: DecimalFault };

type Limits = {
  /** Decimals that the text may have: 2 reads 12.5 as 1250. */
  decimals: number;
  /** The largest value, in the smallest unit. */
  most: number;
};

/** Code units of the longest text that is read as a number. */
const longestText = 1_000;

/**
 * Parses a number as people write it, in Bangla or Latin digits, grouped or not.
 *
 * @returns     a whole number of the smallest unit, never a fraction
 * @example     parseDecimal('১,২৩৪.৫০', { decimals: 2, most: 1e8 }) → { value: 123450 }
 */
export function parseDecimal(text: string, { decimals, most }: Limits): Decimal {
  if (text.length > longestText) return { fault: 'notANumber' };
  const plain = asciiDigits(text.normalize('NFKC').trim()).replace(/(?<=\d)[,\s](?=\d)/g, '');
  if (plain === '') return { fault: 'missing' };
  if (/^[-−–]\s*\.?\d/.test(plain)) return { fault: 'negative' };
  const match = /^\+?(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return { fault: 'notANumber' };
  const [, whole = '', fraction = ''] = match;
  if (fraction.replace(/0+$/, '').length > decimals) return { fault: 'tooPrecise' };
  // Longer numbers would lose digits, and are too large anyway.
  if (whole.replace(/^0+/, '').length > 12) return { fault: 'tooLarge' };
  const value = Number(whole) * 10 ** decimals + Number(fraction.padEnd(decimals, '0').slice(0, decimals));
  return value > most ? { fault: 'tooLarge' } : { value };
}
