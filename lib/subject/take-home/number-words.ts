import { escapePattern } from '@/lib/content/escape-pattern';
import type { Currency } from '@/lib/content/schema/fee-schema';

/** What a number may be followed or preceded by: a currency, or percent. */
export type Unit = Currency | 'BDT' | 'percent';

/** Signs and words of each unit, in lower case. */
const units: Record<Unit, string[]> = {
  BDT: ['৳', 'টাকা', 'taka', 'tk.', 'tk', 'bdt', '/-', '/='],
  USD: ['us$', '$', 'usd', 'মার্কিন ডলার', 'ডলার', 'us dollars', 'us dollar', 'dollars', 'dollar'],
  GBP: ['£', 'gbp', 'ব্রিটিশ পাউন্ড', 'পাউন্ড', 'pounds', 'pound'],
  EUR: ['€', 'eur', 'ইউরো', 'euros', 'euro'],
  percent: ['%', 'শতাংশ', 'পার্সেন্ট', 'percent', 'per cent'],
};

/** Words for powers of ten, with their exponents. */
export const scales: ReadonlyMap<string, number> = new Map(
  [
    ['3', 'হাজার thousand k'],
    ['5', 'লাখ লক্ষ lakh lakhs lac lacs'],
    ['6', 'মিলিয়ন million m'],
    ['7', 'কোটি crore crores'],
  ].flatMap(([power, words = '']) =>
    words.split(' ').map((word): [string, number] => [word.normalize('NFC'), Number(power)]),
  ),
);

const unitOf = new Map(
  Object.entries(units).flatMap(([unit, words]) =>
    words.map((word): [string, Unit] => [word.normalize('NFC'), unit as Unit]),
  ),
);
// Longer words first, so that “us$” is not read as “us” and “$”.
const anyUnit = [...unitOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escapePattern)
  .join('|');
const before = new RegExp(`^(?:${anyUnit}) ?`);
const after = new RegExp(` ?(?:${anyUnit})$`);

/**
 * Takes the unit off a number.
 *
 * @param text  in lower case, with single spaces
 * @returns     undefined when two units contradict each other
 * @example     splitUnit('us$100') → { rest: '100', unit: 'USD' }
 */
export function splitUnit(text: string): { rest: string; unit?: Unit } | undefined {
  const [first = ''] = before.exec(text) ?? [];
  const [last = ''] = after.exec(text.slice(first.length)) ?? [];
  const unit = unitOf.get(first.trim());
  const second = unitOf.get(last.trim());
  if (unit && second && unit !== second) return undefined;
  return { rest: text.slice(first.length, text.length - last.length), unit: unit ?? second };
}
