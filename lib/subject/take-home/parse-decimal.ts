import { scales, splitUnit, type Unit } from './number-words';

/** Why a text is not an amount; each has its own message. `ambiguous`: a comma or a space may mean two things. */
export type DecimalFault = 'missing' | 'notANumber' | 'ambiguous' | 'negative' | 'tooPrecise' | 'tooLarge';

export type Decimal = { value: number; unit?: Unit } | { fault: DecimalFault };

type Limits = {
  /** Decimals that the text may have: 2 reads 12.5 as 1250. */
  decimals: number;
  /** The largest value, in the smallest unit. */
  most: number;
};

/** Code units of the longest text that is read as a number. */
const longestText = 1_000;

/** Zeros of the digits that people type: Latin, Bangla, full-width, Arabic, Persian, Devanagari. */
const zeros = ['0', '০', '０', '٠', '۰', '०'];
const digits = new Map(
  zeros.flatMap((zero) =>
    Array.from({ length: 10 }, (_, value) => [
      String.fromCharCode(zero.charCodeAt(0) + value),
      String(value),
    ]),
  ),
);
/** Other forms of the signs in a number. */
const signs = new Map(
  ['．.', '٫.', '，,', '٬,', '،,', '＄$', '￡£', '％%', '－-', '−-', '–-', '＋+'].map(
    ([from = '', to = '']) => [from, to],
  ),
);

/**
 * Parses a number as people write it: in Bangla, Latin, full-width or Arabic digits, with groups of thousands or of lakhs, with
 * words like লাখ and with a currency. Never guesses: a comma or a space that groups nothing is a fault.
 *
 * @returns     a whole number of the smallest unit, never a fraction, and the unit if the text names one
 * @example     parseDecimal('১,২৩৪.৫০ টাকা', { decimals: 2, most: 1e8 }) → { value: 123450, unit: 'BDT' }
 */
export function parseDecimal(text: string, { decimals, most }: Limits): Decimal {
  if (text.length > longestText) return { fault: 'notANumber' };
  const plain = simplify(text);
  if (plain === '') return { fault: 'missing' };
  const split = splitUnit(plain.replace(/^-/, ''));
  if (!split) return { fault: 'notANumber' };
  const { rest, unit } = split;
  if (/^-?\.?\d/.test(rest) && (plain.startsWith('-') || rest.startsWith('-'))) return { fault: 'negative' };
  const read = readParts(rest.replace(/^\+/, ''), decimals);
  if ('fault' in read) return read;
  return read.value > most ? { fault: 'tooLarge' } : { value: read.value, unit };
}

/** Lower case and ASCII digits, without invisible signs, with single spaces, and none between a sign and its number. */
function simplify(text: string): string {
  const seen = text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const ascii = [...seen].map((sign) => digits.get(sign) ?? signs.get(sign) ?? sign).join('');
  return ascii
    .replace(/\s+/g, ' ')
    .replace(/([-+]) /g, '$1')
    .trim();
}

/** Adds up numbers with their words, as in “1 lakh 20 thousand 500”: each word smaller than the one before. */
function readParts(text: string, decimals: number): { value: number } | { fault: DecimalFault } {
  const tokens = text.match(/[\d., ]+|[^\d., ]+/g) ?? [];
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  for (let index = 0; index < tokens.length || index === 0; index += 2) {
    const word = tokens[index + 1];
    const power = word === undefined ? 0 : scales.get(word);
    if (power === undefined || power >= last) return { fault: 'notANumber' };
    const part = readNumber((tokens[index] ?? '').trim(), { decimals, power });
    if ('fault' in part) return part;
    sum += part.value;
    last = power;
  }
  return { value: sum };
}

/** Groups of three digits, or of two and a last one of three, with one kind of separator. */
const grouped =
  /^(?!0)(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3}|\d{1,3}(?: \d{3})+|\d{1,2}(?: \d{2})* \d{3})(?:\.\d+)?$/;

function readNumber(
  text: string,
  { decimals, power }: { decimals: number; power: number },
): { value: number } | { fault: DecimalFault } {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(grouped.test(text) ? text.replace(/[, ]/g, '') : text);
  if (!match) return { fault: /^\d[\d., ]*[, ][\d., ]*$/.test(text) ? 'ambiguous' : 'notANumber' };
  const whole = (match[1] ?? '').replace(/^0+/, '');
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  const shift = decimals + power;
  if (fraction.length > shift) return { fault: 'tooPrecise' };
  // Longer numbers would lose digits, and are too large anyway.
  if (whole.length + power > 12) return { fault: 'tooLarge' };
  return { value: Number(whole) * 10 ** shift + Number(fraction.padEnd(shift, '0')) };
}
