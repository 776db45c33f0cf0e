import { expect, test } from 'vitest';
import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { parseTakeHomeForm } from '@/lib/subject/take-home/parse-take-home-form';
import { takeHomeQuerySchema } from '@/lib/subject/take-home/take-home-query';

const cite = ['fees'];
const rules: MoneyRules = {
  marketplaces: {
    fiverr: {
      name: { bn: 'ফাইভার', en: 'Fiverr' },
      currency: 'USD',
      seller: { percent: 20, cite },
      hourly: { seller: { percent: 12, cite } },
      minimumWithdrawal: { amount: 30, cite },
      payouts: {
        routes: [{ id: 'payoneer', standing: 'reported', fee: { perWithdrawal: 3, cite } }],
        cite,
      },
    },
    upwork: {
      name: { bn: 'আপওয়ার্ক', en: 'Upwork' },
      currency: 'USD',
      seller: { percentBetween: [0, 15], cite },
    },
    peopleperhour: {
      name: { bn: 'পিপলপারআওয়ার', en: 'PeoplePerHour' },
      currency: 'GBP',
      seller: { bands: [{ upTo: 250, percent: 20 }, { percent: 7.5 }], cite },
    },
  },
  payouts: {
    bank: { name: { bn: 'ব্যাংক', en: 'Bank' } },
    payoneer: { name: { bn: 'পেওনিয়ার', en: 'Payoneer' }, fee: { percent: 3, cite } },
    'upwork-bank': {
      name: { bn: 'সরাসরি', en: 'Direct' },
      marketplaces: ['upwork'],
      fee: { percent: 0, perWithdrawal: 0.99, cite },
    },
  },
  exchangeRates: {
    USD: { taka: 122.3, asOf: '2026-01-08', kind: { bn: 'নিলামের দর', en: 'an auction' }, cite },
  },
};

const read = (query: Record<string, string | string[]>) =>
  parseTakeHomeForm(takeHomeQuerySchema.parse(query), rules);
const valid = { marketplace: 'fiverr', amount: '100', currency: 'USD', payout: 'bank', rate: '122.30' };

test('a filled form is a question in whole minor units', () => {
  expect(read(valid)).toEqual({
    question: {
      marketplace: 'fiverr',
      payoutId: 'bank',
      currency: 'USD',
      amount: 10_000,
      seller: { percent: 20, cite },
      buyer: undefined,
      minimumWithdrawal: 30,
      route: undefined,
      share: undefined,
      billedBefore: undefined,
      rate: 12_230,
      rateOf: undefined,
    },
  });
});

test('work by the hour is calculated with the fees of hourly work, where there are any', () => {
  expect(read({ ...valid, kind: 'hourly' })).toMatchObject({ question: { seller: { percent: 12 } } });
  expect(read({ ...valid, kind: 'fixed' })).toMatchObject({ question: { seller: { percent: 20 } } });
  expect(read({ ...valid, marketplace: 'upwork', kind: 'hourly' })).toMatchObject({
    question: { seller: { percentBetween: [0, 15] } },
  });
});

test.each([
  [
    'a route that is reported',
    'fiverr',
    'payoneer',
    { standing: 'reported', transfer: { perWithdrawal: 3 } },
  ],
  ['a route that nobody names', 'upwork', 'payoneer', { standing: 'unknown', transfer: undefined }],
  ['a marketplace’s own way', 'upwork', 'upwork-bank', { standing: 'confirmed' }],
])('%s is read with its standing', (_, marketplace, payout, route) => {
  expect(read({ ...valid, marketplace, payout })).toMatchObject({ question: { route } });
});

test('Bangla digits are digits', () => {
  expect(read({ ...valid, amount: '১,০০০.৫০', rate: '১২২' })).toMatchObject({
    question: { amount: 100_050, rate: 12_200 },
  });
});

test('without a rate, the known rate with its date is used', () => {
  expect(read({ ...valid, rate: '' })).toMatchObject({ question: { rate: 12_230, rateOf: '2026-01-08' } });
});

test.each([
  ['an empty form', {}, { marketplace: 'missing', amount: 'missing', payout: 'missing' }],
  ['no amount', { ...valid, amount: '' }, { amount: 'missing' }],
  ['a negative amount', { ...valid, amount: '-5' }, { amount: 'negative' }],
  ['nothing', { ...valid, amount: '0.00' }, { amount: 'zero' }],
  ['words', { ...valid, amount: 'একশ' }, { amount: 'notANumber' }],
  ['an exponent', { ...valid, amount: '1e99' }, { amount: 'notANumber' }],
  ['too much', { ...valid, amount: '1000001' }, { amount: 'tooLarge' }],
  ['another currency', { ...valid, currency: 'GBP' }, { amount: 'otherCurrency' }],
  ['a sign of another currency', { ...valid, amount: '£100' }, { amount: 'otherCurrency' }],
  ['a price in taka', { ...valid, amount: '১০০ টাকা' }, { amount: 'otherCurrency' }],
  ['a comma that groups nothing', { ...valid, amount: '৭৭,৫০' }, { amount: 'ambiguous' }],
  ['a rate in dollars', { ...valid, rate: '$122' }, { rate: 'notANumber' }],
  ['taka where dollars are chosen', { ...valid, want: '৫০০ টাকা', unit: 'USD' }, { want: 'otherUnit' }],
  ['dollars where taka are chosen', { ...valid, want: '$500', unit: 'BDT' }, { want: 'otherUnit' }],
  ['a wish in a third currency', { ...valid, want: '£500', unit: 'BDT' }, { want: 'otherUnit' }],
  ['a unit of nobody', { ...valid, want: '500', unit: 'XYZ' }, { unit: 'unknown' }],
  ['a kind of work of nobody', { ...valid, kind: 'weekly' }, { kind: 'unknown' }],
  ['a marketplace of nobody', { ...valid, marketplace: 'x' }, { marketplace: 'unknown' }],
  ['the name of a built-in', { ...valid, marketplace: 'constructor' }, { marketplace: 'unknown' }],
  ['the name of the prototype', { ...valid, payout: '__proto__' }, { payout: 'unknown' }],
  ['a payout of another marketplace', { ...valid, payout: 'upwork-bank' }, { payout: 'otherMarketplace' }],
  ['a share above the range', { ...valid, marketplace: 'upwork', share: '16' }, { share: 'outside' }],
  [
    'a wish in taka without a rate of pounds',
    { ...valid, marketplace: 'peopleperhour', currency: '', rate: '', want: '5000', unit: 'BDT' },
    { rate: 'rateNeeded' },
  ],
  ['a rate of nothing', { ...valid, rate: '0' }, { rate: 'zero' }],
  [
    'several mistakes',
    { ...valid, marketplace: 'peopleperhour', currency: '', amount: 'x', rate: '-1', billed: '1e5' },
    { amount: 'notANumber', rate: 'negative', billed: 'notANumber' },
  ],
])('%s is reported at its field', (_, query, faults) => {
  expect(read(query)).toEqual({ faults });
});

test('pounds without a rate stay pounds', () => {
  const asked = { ...valid, marketplace: 'peopleperhour', currency: '', rate: '' };
  expect(read(asked)).toMatchObject({ question: { currency: 'GBP', rate: undefined } });
});

test('what the marketplace does not need is not looked at', () => {
  expect(read({ ...valid, share: 'x', billed: 'y', unit: 'XYZ' })).toHaveProperty('question');
});

test.each([
  ['১০০ ডলার', 10_000],
  ['$100', 10_000],
  ['0.5 lakh', 5_000_000],
])('the price may be written as "%s"', (amount, minor) => {
  expect(read({ ...valid, amount })).toMatchObject({ question: { amount: minor } });
});

test('a wish is read in taka, or in the currency of the marketplace', () => {
  expect(read({ ...valid, want: '১ লাখ টাকা', unit: 'BDT' })).toMatchObject({
    goal: { value: 10_000_000, inTaka: true },
  });
  expect(read({ ...valid, want: '$500', unit: 'USD' })).toMatchObject({
    goal: { value: 50_000, inTaka: false },
  });
});

test('of a repeated field the first counts, and long text is cut', () => {
  expect(read({ ...valid, amount: ['100', '200'] })).toMatchObject({ question: { amount: 10_000 } });
  expect(takeHomeQuerySchema.parse({ amount: '1'.repeat(10_000) }).amount).toHaveLength(100);
});
