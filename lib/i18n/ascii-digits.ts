import { zeroDigits } from './locales';

const values = new Map(
  Object.values(zeroDigits).flatMap((zero) =>
    Array.from({ length: 10 }, (_, value) => [
      String.fromCodePoint(value + (zero.codePointAt(0) ?? 0)),
      String(value),
    ]),
  ),
);
const digits = new RegExp(`[${[...values.keys()].join('')}]`, 'gu');

/** Replaces the digits of our languages with ASCII ones: ২০২৬ becomes 2026. */
export function asciiDigits(text: string): string {
  return text.replace(digits, (digit) => values.get(digit) ?? digit);
}
