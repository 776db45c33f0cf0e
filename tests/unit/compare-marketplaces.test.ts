import { expect, test } from 'vitest';
import type { Marketplace, Payout } from '@/lib/content/schema/money-schema';
import {
  arrangeTable,
  compareMarketplaces,
  hasUnknown,
  listComparedPayoutIds,
} from '@/lib/subject/marketplaces/compare-marketplaces';
import { parseCompareQuery } from '@/lib/subject/marketplaces/compare-query';

const cite = ['fees'];
const name = { bn: 'নাম', en: 'Name' };
const marketplaces: Record<string, Marketplace> = {
  // Of 100: 20 from the freelancer, 5.50 from the client.
  fiverr: {
    name,
    currency: 'USD',
    seller: { percent: 20, cite },
    buyer: { percent: 5.5, cite },
    hold: { days: 14, cite },
    payouts: { routes: [{ id: 'payoneer', standing: 'confirmed' }], cite },
  },
  // Up to 15, and 5 + 14.99.
  upwork: {
    name,
    currency: 'USD',
    seller: { percentBetween: [0, 15], cite },
    buyer: { percent: 5, perContract: [0.99, 14.99], cite },
    hold: { days: 5, cite },
  },
  // 10, and 3.
  freelancer: {
    name,
    currency: 'USD',
    seller: { percent: 10, minimum: 5, cite },
    buyer: { percent: 3, minimum: 3, cite },
    minimumWithdrawal: { amount: 30, cite },
  },
  guru: { name, currency: 'USD', seller: { percentBetween: [5, 9], cite } },
};
const payouts: Record<string, Payout> = {
  payoneer: { name },
  bank: { name, marketplaces: ['upwork'], fee: { percent: 0, minimumAmount: 5, cite } },
  cheque: { name },
};
const rules = { marketplaces, payouts };

test.each([
  ['', ['fiverr', 'upwork', 'freelancer', 'guru']],
  ['seller', ['guru', 'freelancer', 'upwork', 'fiverr']],
  ['buyer', ['freelancer', 'fiverr', 'upwork', 'guru']],
  ['hold', ['upwork', 'fiverr', 'freelancer', 'guru']],
  ['minimumWithdrawal', ['upwork', 'freelancer', 'fiverr', 'guru']],
] as const)(
  'sorted by “%s” the least comes first, what is not confirmed last, as the file has it',
  (sort, order) => {
    expect(compareMarketplaces(rules, { sort, payout: '' })).toEqual(order);
  },
);

test('choosing a payout method leaves the marketplaces for which it is confirmed', () => {
  expect(compareMarketplaces(rules, { sort: '', payout: 'payoneer' })).toEqual(['fiverr']);
  expect(compareMarketplaces(rules, { sort: 'hold', payout: 'bank' })).toEqual(['upwork']);
});

test('only payout methods that a marketplace is known to offer can be chosen', () => {
  expect(listComparedPayoutIds(rules)).toEqual(['payoneer', 'bank']);
});

const plain = { sort: '', payout: '', first: '', second: '', isPairFault: false };

test.each([
  [
    { sort: 'hold', payout: 'bank' },
    { ...plain, sort: 'hold', payout: 'bank' },
  ],
  [{ sort: ['seller', 'hold'] }, { ...plain, sort: 'seller' }],
  [{ sort: 'name', payout: '<b>' }, plain],
  [{ payout: 'constructor' }, plain],
  [{}, plain],
  [{ first: '', second: '' }, plain],
  [
    { first: 'guru', second: 'fiverr' },
    { ...plain, first: 'guru', second: 'fiverr' },
  ],
  [
    { first: 'guru', second: 'guru' },
    { ...plain, first: 'guru', second: 'guru', isPairFault: true },
  ],
  [{ first: 'guru' }, { ...plain, first: 'guru', isPairFault: true }],
  [
    { first: 'guru', second: '<b>' },
    { ...plain, first: 'guru', isPairFault: true },
  ],
  [
    { first: 'x', second: 'constructor' },
    { ...plain, isPairFault: true },
  ],
])('the query %j is read as %j', (query, read) => {
  const choices = { payouts: ['payoneer', 'bank'], marketplaces: Object.keys(marketplaces) };
  expect(parseCompareQuery(query, choices)).toEqual(read);
});

test('it is told when what is sorted by is not confirmed for one that is shown', () => {
  expect(hasUnknown(rules, ['fiverr', 'upwork'], 'hold')).toBe(false);
  expect(hasUnknown(rules, ['fiverr', 'guru'], 'hold')).toBe(true);
  expect(hasUnknown(rules, ['guru'], 'seller')).toBe(false);
});

test('a table keeps the columns that are wanted, in their order, and has the row they are sorted by on top', () => {
  const cells = { a: name, b: name, c: name };
  const table = {
    caption: name,
    rowHeader: name,
    columns: ['a', 'b', 'c'].map((id) => ({ id, label: name })),
    rows: ['seller', 'hold', 'bid'].map((id) => ({ id, label: name, cells })),
  };
  const arranged = arrangeTable(table, ['c', 'a'], 'hold');
  expect(arranged.columns.map(({ id }) => id)).toEqual(['c', 'a']);
  expect(arranged.rows.map(({ id }) => id)).toEqual(['hold', 'seller', 'bid']);
  expect(arrangeTable(table, ['a', 'b', 'c'], '')).toEqual(table);
});
