import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import type { Source } from '@/lib/content/schema/data-schemas';
import { type Facts, makeTable } from '@/lib/content/tables/make-table';
import { getTablePhrases } from '@/lib/content/tables/table-phrases';

const { messages } = await loadLibrary();

const source = (publishedAt?: string): Source => ({
  title: 'Fees',
  lang: 'en',
  publisher: { bn: 'ফাইভার', en: 'Fiverr' },
  url: 'https://example.com/fees',
  publishedAt,
  checkedAt: '2026-11-23',
  kind: 'own',
  read: 'stored',
});
const sources: Record<string, Source> = {
  undated: source(),
  old: source('2024-03'),
  newest: source('2026-10-16'),
};

const facts: Facts = {
  phrases: getTablePhrases(messages),
  getSource: (id) => sources[id],
  marketplaces: {
    fiverr: {
      name: { bn: 'ফাইভার', en: 'Fiverr' },
      currency: 'USD',
      seller: {
        percent: 20,
        qualifier: { bn: 'বকশিশ থেকেও', en: 'tips included' },
        cite: ['undated', 'newest', 'old'],
      },
      buyer: { percent: 5.5, smallOrder: { below: 100, add: 3 }, cite: ['undated'] },
      hold: { days: 14, cite: ['undated'] },
      payouts: { routes: [{ id: 'payoneer', standing: 'reported' }], cite: ['old'] },
    },
    upwork: {
      name: { bn: 'আপওয়ার্ক', en: 'Upwork' },
      currency: 'USD',
      seller: { percentBetween: [0, 15], cite: ['undated'] },
      buyer: { percent: 5, perContract: [0.99, 14.99], cite: ['undated'] },
      payouts: { routes: [{ id: 'payoneer', standing: 'confirmed' }], cite: ['old'] },
    },
    peopleperhour: {
      name: { bn: 'পিপলপারআওয়ার', en: 'PeoplePerHour' },
      currency: 'GBP',
      seller: {
        bands: [{ upTo: 250, percent: 20 }, { upTo: 5000, percent: 7.5 }, { percent: 3.5 }],
        cite: ['newest', 'undated'],
      },
      hourly: { seller: { percent: 10, cite: ['old'] } },
      minimumWithdrawal: { amount: 30, cite: ['undated'] },
    },
  },
  payouts: {
    payoneer: { name: { bn: 'পেওনিয়ার', en: 'Payoneer' }, fee: { percent: 3, cite: ['old'] } },
    'upwork-bank': {
      name: { bn: 'সরাসরি ব্যাংক', en: 'Local bank' },
      marketplaces: ['upwork'],
      fee: { percent: 0, perWithdrawal: 0.99, minimumAmount: 5, cite: ['undated'] },
    },
  },
  programmes: {
    course: {
      name: { bn: 'কোর্স', en: 'Course' },
      owner: { bn: 'অধিদপ্তর', en: 'The department', cite: ['old'] },
      who: { bn: 'তরুণ', en: 'The young', cite: ['newest'] },
      teaches: { bn: 'ইংরেজি', en: 'English', cite: ['old'] },
      length: { bn: 'তিন মাস', en: 'Three months', cite: ['undated'] },
      status: 'closed',
      standing: { bn: 'ভর্তি শেষ', en: 'The intake is over', cite: ['old'] },
      confirmed: { on: '2024-03', bn: 'বিজ্ঞপ্তি', en: 'a notice', cite: ['old'] },
    },
    centre: {
      name: { bn: 'সেন্টার', en: 'Centre' },
      owner: { bn: 'কর্তৃপক্ষ', en: 'The authority' },
      status: 'not-confirmed',
      standing: { bn: 'জানা যায়নি', en: 'Nothing is known' },
    },
  },
};

const label = { bn: 'বিষয়', en: 'Question' };
const head = { caption: label, rowHeader: label };
const compare = (
  field: 'seller' | 'buyer' | 'hold' | 'minimumWithdrawal' | 'payouts' | 'bid',
  only?: string[],
) =>
  makeTable({ ...head, from: 'marketplaces', only, fields: [{ id: field, label }] }, facts).rows[0]?.cells ??
  {};

test.each([
  ['seller', 'fiverr', '20%, tips included', '২০%, বকশিশ থেকেও'],
  ['seller', 'upwork', '0–15%', '০–১৫%'],
  [
    'seller',
    'peopleperhour',
    '20% up to £250; 7.5% up to £5,000; then 3.5%; hourly work 10%',
    '২৫০ পাউন্ড পর্যন্ত ২০%; ৫,০০০ পাউন্ড পর্যন্ত ৭.৫%; তারপর ৩.৫%; ঘণ্টার কাজে ১০%',
  ],
  [
    'buyer',
    'fiverr',
    '5.5%; US$3 more if the price is below US$100',
    '৫.৫%; দাম অন্তত ১০০ ডলার না হলে আরও ৩ ডলার',
  ],
  [
    'buyer',
    'upwork',
    '5%; plus US$0.99 to US$14.99 a contract',
    '৫%; প্রতি চুক্তিতে আরও ০.৯৯ ডলার থেকে ১৪.৯৯ ডলার',
  ],
  ['hold', 'fiverr', '14 days', '১৪ দিন'],
  ['minimumWithdrawal', 'peopleperhour', '£30', '৩০ পাউন্ড'],
  ['payouts', 'fiverr', 'Payoneer (reported by others)', 'পেওনিয়ার (অন্যরা লিখেছেন)'],
] as const)('%s of %s is %s in words', (field, id, en, bn) => {
  expect(compare(field)[id]).toMatchObject({ en, bn });
});

test('a marketplace’s own payout method comes first, with its minimum and its sources', () => {
  expect(compare('payouts').upwork).toMatchObject({ en: 'Local bank; Payoneer', cite: ['undated', 'old'] });
  expect(compare('minimumWithdrawal').upwork).toMatchObject({ en: 'US$5', cite: ['undated'] });
});

test.each([
  ['bid', 'fiverr'],
  ['buyer', 'peopleperhour'],
  ['hold', 'upwork'],
  ['minimumWithdrawal', 'fiverr'],
  ['payouts', 'peopleperhour'],
] as const)('%s of %s is missing in the file and shown as not confirmed', (field, id) => {
  expect(compare(field)[id]).toEqual({ bn: 'নিশ্চিত নয়', en: 'Not confirmed', exceptions: [] });
});

test('a fact tells what is unusual of its first source: an older year, others who wrote it, an old copy', () => {
  expect(compare('hold').fiverr?.exceptions, 'own page, read this year').toEqual([]);
  expect(compare('seller').peopleperhour?.exceptions, 'published this year').toEqual([]);
  expect(compare('payouts').upwork?.exceptions, 'its first source, that of its own route, is usual').toEqual(
    [],
  );
  expect(compare('payouts', ['peopleperhour', 'upwork']).peopleperhour?.exceptions).toEqual([]);
  const told = (kind: Source['kind'], publishedAt?: string) =>
    makeTable(
      { ...head, from: 'marketplaces', fields: [{ id: 'seller', label }] },
      { ...facts, getSource: () => ({ ...source(publishedAt), kind }) },
    ).rows[0]?.cells.fiverr?.exceptions;
  expect(told('own', '2025-12-31')).toEqual([{ bn: '২০২৫ সালের', en: 'of 2025' }]);
  expect(told('others')).toEqual([{ bn: 'অন্যরা লিখেছেন', en: 'reported by others' }]);
  expect(told('rival', '2026-01')).toEqual([{ bn: 'প্রতিযোগী লিখেছে', en: 'written by a competitor' }]);
  expect(told('copy', '2024')).toEqual([
    { bn: '২০২৪ সালের', en: 'of 2024' },
    { bn: 'পুরোনো পাতা', en: 'old page' },
  ]);
});

test('a route that says itself that others report it does not say so twice', () => {
  const { rows } = makeTable(
    { ...head, from: 'marketplaces', only: ['fiverr'], fields: [{ id: 'payouts', label }] },
    { ...facts, getSource: () => ({ ...source(), kind: 'others' }) },
  );
  expect(rows[0]?.cells.fiverr).toMatchObject({ en: 'Payoneer (reported by others)', exceptions: [] });
});

test('a table shows the ids in `only`, in that order, or all without it', () => {
  const columns = (only?: string[]) =>
    makeTable({ ...head, from: 'marketplaces', only, fields: [{ id: 'seller', label }] }, facts).columns.map(
      ({ id }) => id,
    );
  expect(columns(['upwork', 'fiverr'])).toEqual(['upwork', 'fiverr']);
  expect(columns()).toEqual(['fiverr', 'upwork', 'peopleperhour']);
});

test('a table of programmes has a row for each, with its status and the date of its latest news', () => {
  const fields = (['owner', 'offer', 'status', 'confirmed'] as const).map((id) => ({ id, label }));
  const { rows, columns } = makeTable({ ...head, from: 'programmes', fields }, facts);
  expect(columns.map(({ id }) => id)).toEqual(['owner', 'offer', 'status', 'confirmed']);
  expect(rows[0]?.cells).toMatchObject({
    owner: { en: 'The department', cite: ['old'] },
    offer: {
      en: 'The young. English. Three months',
      bn: 'তরুণ; ইংরেজি; তিন মাস',
      cite: ['newest', 'old', 'undated'],
    },
    status: { en: 'Closed. The intake is over', bn: 'বন্ধ: ভর্তি শেষ' },
    confirmed: { en: 'March 2024 (a notice)', bn: 'মার্চ ২০২৪ (বিজ্ঞপ্তি)' },
  });
  expect(rows[1]?.cells).toMatchObject({
    offer: { en: 'Not confirmed' },
    status: { en: 'Not confirmed. Nothing is known' },
    confirmed: { en: 'No dated news found' },
  });
});
