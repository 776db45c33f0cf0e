import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay } from '@/lib/i18n/format';
import {
  type Book,
  type BookEntry,
  bookCurrencies,
  bookLimits,
  emptyBook,
} from '@/lib/subject/money-book/book';
import { formatCsv } from '@/lib/subject/money-book/format-csv';
import { formatBook, parseBook } from '@/lib/subject/money-book/parse-book';
import { parseEntry, type TypedEntry } from '@/lib/subject/money-book/parse-entry';
import {
  listEntriesOf,
  listTaxYears,
  sumEntries,
  sumMonths,
  takaOf,
} from '@/lib/subject/money-book/sum-book';
import { nameTaxYear, taxYearOf } from '@/lib/subject/money-book/tax-year';

const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((value) => value.slice(0, bookLimits.text));
const day = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2026, 11, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

/** Amounts of every size, the largest often. */
const minor = (least: number, most: number) =>
  fc.oneof(
    fc.integer({ min: least, max: most }),
    fc.constantFrom(least, most),
    fc.integer({ min: least, max: 10_000 }),
  );

const entry: fc.Arbitrary<Omit<BookEntry, 'id'>> = fc
  .record({
    day,
    client: text,
    work: text,
    currency: fc.constantFrom(...bookCurrencies),
    amount: minor(1, bookLimits.amount),
    share: fc.integer({ min: 0, max: 10_000 }),
    rate: minor(1, bookLimits.rate),
    route: text,
  })
  .map(({ share, ...rest }) => ({
    ...rest,
    fee: Math.floor((rest.amount * share) / 10_000),
    rate: rest.currency === 'BDT' ? 100 : rest.rate,
  }));

const book: fc.Arbitrary<Book> = fc
  .record({ owner: fc.record({ name: text, address: text }), entries: fc.array(entry, { maxLength: 12 }) })
  .map(({ owner, entries }) => ({
    version: 1,
    owner,
    entries: entries.map((one, index) => ({ id: `entry${index}`, ...one })),
  }));

/** Half up, in whole numbers of any size. */
const exactTaka = ({ amount, fee, rate }: BookEntry) =>
  (BigInt(amount - fee) * BigInt(rate) * 2n + 100n) / 200n;

test('10,000 random books: no minor unit is lost, by job, month, tax year and currency; what is exported comes back the same', () => {
  fc.assert(
    fc.property(book, (random) => {
      const { entries } = random;
      for (const one of entries) expect(BigInt(takaOf(one))).toBe(exactTaka(one));
      const exact = entries.reduce((sum, one) => sum + exactTaka(one), 0n);
      const sums = sumEntries(entries);
      expect(BigInt(sums.taka)).toBe(exact);
      for (const { currency, amount, fee } of sums.currencies) {
        const own = entries.filter((one) => one.currency === currency);
        expect(BigInt(amount)).toBe(own.reduce((sum, one) => sum + BigInt(one.amount), 0n));
        expect(BigInt(fee)).toBe(own.reduce((sum, one) => sum + BigInt(one.fee), 0n));
      }
      const years = listTaxYears(entries, '2026-12-01').map((year) => listEntriesOf(entries, year));
      expect(years.flat()).toHaveLength(entries.length);
      const months = years.flatMap(sumMonths);
      expect(months.reduce((sum, { sums: own }) => sum + BigInt(own.taka), 0n)).toBe(exact);
      expect(parseBook(formatBook(random))).toEqual({ book: random });
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test('the fullest book that is allowed has exact sums', () => {
  const most = { day: '2026-11-23', client: 'a', work: '', currency: 'USD', fee: 0, route: '' } as const;
  const entries = Array.from({ length: bookLimits.entries }, (_, index) => {
    return { ...most, id: `entry${index}`, amount: bookLimits.amount - index, rate: bookLimits.rate };
  });
  const exact = entries.reduce((sum, one) => sum + exactTaka(one), 0n);
  expect(BigInt(sumEntries(entries).taka)).toBe(exact);
  expect(exact).toBeLessThan(BigInt(Number.MAX_SAFE_INTEGER));
});

test.each([
  ['2026-06-30T17:59:59.999Z', '2026-06-30', 2025],
  ['2026-06-30T18:00:00.000Z', '2026-07-01', 2026],
  ['2025-12-31T23:59:59Z', '2026-01-01', 2025],
])('at %s it is %s in Dhaka, in the tax year that begins in %d', (moment, dhaka, year) => {
  expect(formatDay(new Date(moment))).toBe(dhaka);
  expect(taxYearOf(dhaka)).toBe(year);
});

test('at any moment the tax year changes at midnight between June and July in Dhaka', () => {
  // Dhaka has been six hours ahead since 2010, when it gave summer time up.
  const moments = fc.integer({ min: Date.UTC(2010, 0, 2), max: Date.UTC(2026, 11, 1) });
  fc.assert(
    fc.property(moments, (moment) => {
      const inDhaka = new Date(moment + 6 * 3_600_000);
      const isSecondHalf = inDhaka.getUTCMonth() >= 6;
      expect(taxYearOf(formatDay(new Date(moment)))).toBe(inDhaka.getUTCFullYear() - (isSecondHalf ? 0 : 1));
    }),
    { numRuns: 10_000 },
  );
});

test('a tax year is named by its months', () => {
  expect(nameTaxYear(2026, 'en')).toBe('July 2026 – June 2027');
  expect(nameTaxYear(2026, 'bn')).toBe('জুলাই ২০২৬ – জুন ২০২৭');
});

const typed: TypedEntry = {
  day: '2026-11-23',
  client: ' Maria  K. ',
  work: 'Subtitles',
  currency: 'USD',
  amount: '১,২৩৪.৫০ ডলার',
  fee: '২০',
  rate: '১২২.৩০ টাকা',
  route: 'Payoneer',
};
const faultsOf = (changed: Partial<TypedEntry>) => {
  const parsed = parseEntry({ ...typed, ...changed }, '2026-12-01');
  return 'faults' in parsed ? parsed.faults : {};
};

test('numbers are read as in the calculator, and become minor units', () => {
  const { currency, day: own, work, route } = typed;
  expect(parseEntry(typed, '2026-12-01')).toEqual({
    entry: { day: own, client: 'Maria K.', work, currency, amount: 123_450, fee: 2_000, rate: 12_230, route },
  });
});

test('taka need no rate, and no fee is none', () => {
  const parsed = parseEntry({ ...typed, currency: 'BDT', amount: '1 lakh', fee: '', rate: '' }, '2026-12-01');
  expect(parsed).toMatchObject({ entry: { amount: 10_000_000, fee: 0, rate: 100 } });
});

test.each([
  [{ day: '' }, { day: 'missing' }],
  [{ day: '2026-02-30' }, { day: 'notADay' }],
  [{ day: '1999-12-31' }, { day: 'notADay' }],
  [{ day: '2026-12-02' }, { day: 'future' }],
  [{ client: ' ' }, { client: 'missing' }],
  [{ client: 'a'.repeat(bookLimits.text + 1) }, { client: 'tooLong' }],
  [{ currency: 'XYZ', amount: '5', fee: '' }, { currency: 'unknown' }],
  [{ amount: '12,5' }, { amount: 'ambiguous' }],
  [{ amount: '0', fee: '' }, { amount: 'zero' }],
  [{ amount: '£5', fee: '' }, { amount: 'otherCurrency' }],
  [{ amount: '10.005', fee: '' }, { amount: 'tooPrecise' }],
  [{ amount: '1,000,000.01' }, { amount: 'tooLarge' }],
  [{ fee: '5%' }, { fee: 'notANumber' }],
  [{ amount: '10', fee: '10.01' }, { fee: 'feeTooLarge' }],
  [{ rate: '' }, { rate: 'missing' }],
  [{ rate: '1000.01' }, { rate: 'tooLarge' }],
] as [Partial<TypedEntry>, object][])('%j is refused with %j', (changed, faults) => {
  expect(faultsOf(changed)).toEqual(faults);
});

const valid: BookEntry = {
  id: 'abcd',
  day: '2026-11-23',
  client: 'Maria',
  work: '',
  currency: 'USD',
  amount: 100,
  fee: 0,
  rate: 12_230,
  route: '',
};

test.each([
  ['no JSON', 'x', 'notABook'],
  ['something else', '[]', 'notABook'],
  ['a book of a later version', JSON.stringify({ ...emptyBook, version: 2 }), 'version'],
  [
    'a fraction of a cent',
    JSON.stringify({ ...emptyBook, entries: [{ ...valid, amount: 1.5 }] }),
    'notABook',
  ],
  ['a fee above the amount', JSON.stringify({ ...emptyBook, entries: [{ ...valid, fee: 101 }] }), 'notABook'],
  ['the same job twice', JSON.stringify({ ...emptyBook, entries: [valid, valid] }), 'notABook'],
  [
    'a field that nobody knows',
    JSON.stringify({ ...emptyBook, entries: [{ ...valid, extra: 1 }] }),
    'notABook',
  ],
  [
    'a day that does not exist',
    JSON.stringify({ ...emptyBook, entries: [{ ...valid, day: '2026-02-30' }] }),
    'notABook',
  ],
  ['far too much', ' '.repeat(bookLimits.file + 1), 'tooLarge'],
])('%s is no book', (_, json, fault) => {
  expect(parseBook(json)).toEqual({ fault });
});

test('a file with a byte order mark is a book', () => {
  const whole = { ...emptyBook, entries: [valid] };
  expect(parseBook(`\ufeff${formatBook(whole)}`)).toEqual({ book: whole });
});

test('a table for spreadsheets has plain numbers, and no text that is taken for a formula', () => {
  const risky = {
    ...valid,
    client: '=HYPERLINK("http://x")',
    work: '+1',
    route: ' @sum, "a"',
    amount: 123_456,
    fee: 7,
  };
  const [mark, headings, row] = formatCsv([risky], ['a', 'b']).split(/(?<=^\ufeff)|\r\n/);
  expect(mark).toBe('\ufeff');
  expect(headings).toBe('"a","b"');
  expect(row).toBe(
    `2026-11-23,"'=HYPERLINK(""http://x"")","'+1",USD,1234.56,0.07,122.30,150978.13,"' @sum, ""a"""`,
  );
});

test('no text of a book begins a cell as a formula does', () => {
  fc.assert(
    fc.property(book, ({ entries }) => {
      const cells = [...formatCsv(entries, []).matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell);
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
    }),
    { numRuns: 1_000 },
  );
});
