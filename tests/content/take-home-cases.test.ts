import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { describeResult, type Result } from '@/lib/subject/take-home/describe-result';
import { parseTakeHomeForm } from '@/lib/subject/take-home/parse-take-home-form';
import type { ResultTexts } from '@/lib/subject/take-home/result-wording';
import { takeHomeQuerySchema } from '@/lib/subject/take-home/take-home-query';

/* Sums worked by hand from the sources of the fees, against the real rules. take-home-cases.tsv has the arithmetic. */

const { money, messages } = await loadLibrary();
const texts = (locale: Locale) => messages[locale]?.TakeHomeResult as ResultTexts;

const [, ...table] = readFileSync(new URL('take-home-cases.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const cases = table.map((line) => {
  const [name = '', marketplace, kind, amount = '', share, billed, payout, rate, , ...expected] =
    line.split('\t');
  const [
    fee = '',
    paidOut = '',
    withdrawal = '',
    route = '',
    received = '',
    taka = '',
    client = '',
    stops = '',
  ] = expected;
  const currency = marketplace === 'peopleperhour' ? 'GBP' : 'USD';
  const query = { marketplace, kind, amount, currency, share, billed, payout, rate };
  return { name, query, amount, fee, paidOut, withdrawal, route, received, taka, client, stops };
});
type Case = (typeof cases)[number];

/** Writes a sum of the table as a reader sees it, without the commas of large numbers. */
const writers: Record<Locale, (sum: string, unit: 'USD' | 'GBP' | 'BDT', sign?: string) => string> = {
  en: (sum, unit, sign = '') =>
    sum
      .split(' to ')
      .map((part) => `${sign}${{ USD: 'US$', GBP: '£', BDT: 'Tk ' }[unit]}${part}`)
      .join(' to '),
  bn: (sum, unit, sign = '') =>
    sum
      .split(' to ')
      .map((part) => {
        const digits = part.replace(/\d/g, (digit) => '০১২৩৪৫৬৭৮৯'[Number(digit)] ?? '');
        return `${sign}${digits} ${{ USD: 'ডলার', GBP: 'পাউন্ড', BDT: 'টাকা' }[unit]}`;
      })
      .join(' থেকে '),
};

/** The values of the result's table that the sums of a case make, from the price to what the client pays. */
function expectedValues(one: Case, locale: Locale): string[] {
  const unit = one.query.currency as 'USD' | 'GBP';
  const write = writers[locale];
  const amount = one.amount.includes('.') ? one.amount : `${one.amount}.00`;
  return [
    write(amount, unit),
    write(one.fee, unit, '−'),
    one.paidOut && write(one.paidOut, unit),
    one.withdrawal && write(one.withdrawal, unit, '−'),
    one.route && write(one.route, unit, '−'),
    one.received && write(one.received, unit),
    one.taka && write(one.taka, 'BDT'),
    one.client === '?' ? texts(locale).buyerUnknown : write(one.client, unit),
  ].filter((value) => value !== '');
}

function calculate(one: Case, locale: Locale, rules: MoneyRules = money): Result | undefined {
  const answer = parseTakeHomeForm(takeHomeQuerySchema.parse(one.query), rules);
  return 'question' in answer
    ? describeResult(answer.question, { rules, texts: texts(locale), locale })
    : undefined;
}

const valuesOf = (result?: Result) => result?.lines.map(({ value }) => value.replaceAll(',', '')) ?? [];

for (const locale of localeList) {
  test.each(cases)(`$name: the sum in ${locale} is the one worked by hand`, (one) => {
    const result = calculate(one, locale);
    expect(valuesOf(result)).toEqual(expectedValues(one, locale));
    expect(result?.stops).toHaveLength(one.stops.split(' ').filter(Boolean).length);
    for (const [index, stop] of one.stops.split(' ').filter(Boolean).entries()) {
      const opening =
        texts(locale)
          [stop as 'routeUnknown'].split(/\{\w+\}/)
          .at(-1) ?? '';
      expect(result?.stops[index]).toContain(opening.trim());
    }
  });
}

test('there are at least thirty cases, ranges, minimums and unconfirmed routes among them', () => {
  const having = (part: (one: Case) => boolean) => cases.filter(part).length;
  expect(cases.length).toBeGreaterThanOrEqual(30);
  expect(having(({ received }) => received.includes(' to '))).toBeGreaterThanOrEqual(3);
  expect(having(({ stops }) => stops.includes('Minimum'))).toBeGreaterThanOrEqual(5);
  expect(having(({ stops }) => stops.includes('routeUnknown'))).toBeGreaterThanOrEqual(4);
});

/** Every number of the rules, by its path. */
function listNumbers(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => listNumbers(part, [...path, key]));
}

/** A copy of the rules with one number raised by one. */
function raise(rules: MoneyRules, path: string[]): MoneyRules {
  const copy = structuredClone(rules);
  const parent = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, copy);
  const key = path.at(-1) ?? '';
  parent[key] = Number(parent[key]) + 1;
  return copy;
}

const passes = (one: Case, rules: MoneyRules) => {
  const result = calculate(one, 'en', rules);
  const isSame = JSON.stringify(valuesOf(result)) === JSON.stringify(expectedValues(one, 'en'));
  return isSame && result?.stops.length === one.stops.split(' ').filter(Boolean).length;
};

test.each(listNumbers(money).map((path) => ({ path, name: path.join('.') })))(
  'a case fails when $name is changed',
  ({ path }) => {
    expect(cases.every((one) => passes(one, money))).toBe(true);
    expect(cases.filter((one) => !passes(one, raise(money, path)))).not.toEqual([]);
  },
);
