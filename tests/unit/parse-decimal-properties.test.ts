import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal } from '@/lib/subject/take-home/parse-decimal';

/* What people type for a number, put together from its parts: digits, groups, decimals, units, invisible signs. */

const limits = { decimals: 2, most: 1_000_000_000 };
const runs = { numRuns: Number(process.env.RANDOM_TEXTS ?? 500) };

/** Zeros of the digits: Latin, Bangla, full-width, Arabic, Persian. */
const zeros = ['0', '০', '０', '٠', '۰'];
const write = (digits: string, zero: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit)));

const byThousands = (digits: string, mark: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, mark);
/** 12,34,567: the last three digits, and pairs before them. */
const byLakhs = (digits: string, mark: string) =>
  digits.length < 4
    ? digits
    : `${digits.slice(0, -3).replace(/\B(?=(?:\d{2})+$)/g, mark)}${mark}${digits.slice(-3)}`;

const units: [before: string, after: string, unit?: string][] = [
  ['', ''],
  ['৳', '', 'BDT'],
  ['', ' টাকা', 'BDT'],
  ['Tk ', '', 'BDT'],
  ['Tk. ', '', 'BDT'],
  ['', '/-', 'BDT'],
  ['BDT ', '', 'BDT'],
  ['', 'taka', 'BDT'],
  ['$', '', 'USD'],
  ['US$ ', '', 'USD'],
  ['', ' USD', 'USD'],
  ['', ' ডলার', 'USD'],
  ['', '$', 'USD'],
  ['$', ' USD', 'USD'],
  ['£', '', 'GBP'],
  ['€ ', '', 'EUR'],
  ['', ' ইউরো', 'EUR'],
  ['', '%', 'percent'],
  ['', ' শতাংশ', 'percent'],
];
const invisible = [
  '',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u202a',
  '\u2066',
];

const anyNumber = fc.record({
  whole: fc.integer({ min: 0, max: 9_999_999 }),
  cents: fc.option(fc.integer({ min: 0, max: 99 })),
  zero: fc.constantFrom(...zeros),
  point: fc.constantFrom('.', '.', '٫', '．'),
  group: fc.constantFrom(byThousands, byLakhs, (digits: string) => digits),
  mark: fc.constantFrom(',', ' ', '\u00a0', '\u202f', '，', '٬'),
  unit: fc.constantFrom(...units),
  hidden: fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...invisible)), { maxLength: 3 }),
  around: fc.constantFrom('', ' ', '\u00a0', '\t'),
});

test('a number is read as it was meant, however it is written', () => {
  fc.assert(
    fc.property(anyNumber, ({ whole, cents, zero, point, group, mark, unit, hidden, around }) => {
      const [before, after, name] = unit;
      const decimals = cents === null ? '' : point + write(String(cents).padStart(2, '0'), zero);
      const digits = [...(before + write(group(String(whole), mark), zero) + decimals + after)];
      // Behind a letter of Bangla a joiner may be a part of the word.
      for (const [at, sign] of hidden) digits.splice(Math.min(at, digits.length), 0, sign);
      const text = around + digits.join('') + around;
      const value = whole * 100 + (cents ?? 0);
      expect([text, parseDecimal(text, limits)]).toEqual([
        text,
        name ? { value, unit: name } : { value, unit: undefined },
      ]);
    }),
    runs,
  );
});

/** Commas and spaces group when every group but the first has three digits, or two and the last three. */
const groups =
  /^(?:[1-9]\d{0,2}(?:([, ])\d{3})(?:\1\d{3})*|[1-9]\d?(?:([, ])\d{2})(?:\2\d{2})*\2\d{3}|[1-9]\d?([, ])\d{3})$/;

test('commas and spaces that make no groups are asked about, never guessed', () => {
  const parts = fc.array(fc.stringMatching(/^\d{1,4}$/), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(parts, fc.constantFrom(',', ' '), fc.constantFrom(...zeros), (written, mark, zero) => {
      const text = written.join(mark);
      fc.pre(!groups.test(text));
      expect([text, parseDecimal(write(text, zero), limits)]).toEqual([text, { fault: 'ambiguous' }]);
    }),
    runs,
  );
});

test('two points, or a comma behind a point, are never guessed', () => {
  const part = fc.stringMatching(/^\d{1,3}$/);
  fc.assert(
    fc.property(part, part, part, fc.constantFrom('.', ','), (a, b, c, mark) => {
      expect(parseDecimal(`${a}.${b}${mark}${c}`, limits)).toHaveProperty('fault');
    }),
    runs,
  );
});

test('any text is a whole number within the limits, or a fault', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'0123০১২９., ،٬٫-+$৳%²½①eExলাখকোটিহাজার\u200c\u200e'), maxLength: 12 }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const read = parseDecimal(text, limits);
      if ('fault' in read) return;
      expect(Number.isSafeInteger(read.value) && read.value >= 0 && read.value <= limits.most).toBe(true);
      // A number has a digit that counts in tens; raised, circled and split ones do not.
      expect(text).toMatch(/\p{Nd}/u);
      expect(text).not.toMatch(/[²½①]/u);
    }),
    { numRuns: runs.numRuns * 10 },
  );
});

test('a sign more or less changes the number, or makes it a question: no digit is dropped', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[1-9]\d{1,6}$/),
      fc.nat(7),
      fc.constantFrom(...'²½①x/;:\'"_'),
      (digits, at, sign) => {
        const text = digits.slice(0, at) + sign + digits.slice(at);
        expect(parseDecimal(text, limits)).toHaveProperty('fault');
      },
    ),
    runs,
  );
});
