import { expect, test } from 'vitest';
import { chartText } from '@/lib/content/charts/chart-text';
import { drawBars, drawFeeBars } from '@/lib/content/charts/draw-bars';
import { drawLine, readPhase } from '@/lib/content/charts/draw-line';
import { describeFeeAt, listFeeReferences } from '@/lib/content/charts/find-fee';
import { loadLibrary } from '@/lib/content/load-library';
import type { Marketplace, Payout } from '@/lib/content/schema/money-schema';
import { getTablePhrases } from '@/lib/content/tables/table-phrases';
import { takeHome } from '@/lib/subject/take-home/take-home';

const library = await loadLibrary();
const cite = ['first', 'second'];
const text = (words: string) => ({ bn: words, en: words });

test('bars are sorted by what is certain of them, and the longest fills the line', () => {
  const rows = drawBars({
    kind: 'bars',
    title: text('Title'),
    bars: [
      { label: text('unknown'), text: text('?') },
      { label: text('small'), value: 3.3, text: text('3.3') },
      { label: text('range'), value: [40, 163], text: text('40–163') },
      { label: text('exact'), value: 80, text: text('80') },
    ],
  });
  expect(rows.map(({ label, stripes }) => [label.en, stripes])).toEqual([
    ['exact', [{ from: 0, to: 49.1 }]],
    [
      'range',
      [
        { from: 0, to: 24.5 },
        { from: 24.5, to: 100, isUnsure: true },
      ],
    ],
    ['small', [{ from: 0, to: 2 }]],
    ['unknown', [{ from: 0, to: 100, isUnsure: true }]],
  ]);
});

const marketplaces: Record<string, Marketplace> = {
  fiverr: { name: text('Fiverr'), currency: 'USD', seller: { percent: 20, cite } },
  upwork: {
    name: text('Upwork'),
    currency: 'USD',
    seller: { percentBetween: [0, 15], cite },
    buyer: { percent: 5, cite },
    payouts: { cite, routes: [{ id: 'bank', standing: 'reported', fee: { perWithdrawal: [1, 3], cite } }] },
  },
  pph: {
    name: text('PPH'),
    currency: 'GBP',
    seller: { bands: [{ upTo: 50, percent: 20 }, { percent: 10 }], cite },
  },
};

test('bars from fees show what the seller keeps, in each currency, with the first source of the fee', () => {
  const source = { kind: 'bars', title: text('Title'), from: 'marketplaces', amount: 100 } as const;
  const rows = drawFeeBars(source, Object.values(marketplaces));
  expect(rows.map(({ label, text: { bn, en, cite: cited } }) => [label.en, bn, en, cited])).toEqual([
    ['Upwork', '৮৫–১০০ ডলার', 'US$85–100', ['first']],
    ['PPH', '৮৫ পাউন্ড', '£85', ['first']],
    ['Fiverr', '৮০ ডলার', 'US$80', ['first']],
  ]);
  expect(rows.map(({ stripes }) => stripes.at(-1))).toEqual([
    { from: 85, to: 100, isUnsure: true },
    { from: 0, to: 85 },
    { from: 0, to: 80 },
  ]);
});

test('what the chart of fees says is what the calculator says', () => {
  const chart = library.getChart('kept-of-100');
  const rows = chart && 'rows' in chart ? chart.rows : [];
  expect(rows.length).toBe(Object.keys(library.marketplaces).length);
  for (const { label, stripes } of rows) {
    const found = Object.values(library.marketplaces).find(({ name }) => name.en === label.en);
    if (!found) throw new Error(`no marketplace ${label.en}`);
    const { seller } = found;
    // Without a share of the reader's own, the calculator takes the highest.
    expect(stripes[0]?.to, label.en).toBe(takeHome({ amount: 10_000, seller }).balance / 100);
  }
});

test.each([
  [{ bn: '১১–৪০', en: '11–40' }, [11, 40]],
  [{ bn: '১১', en: '11' }, undefined],
  [{ en: '5–5' }, [5, 5]],
  [{ en: '0–10' }, undefined],
  [{ en: '40–11' }, undefined],
  [{ en: '1–1000000' }, undefined],
  [{}, undefined],
])('the phase of %j is %j', (label, phase) => {
  expect(readPhase(label)).toEqual(phase);
});

test('a line shows the phases of a table one after the other', () => {
  const rows = drawLine(
    { kind: 'line', title: text('Title'), from: 'plan', column: 'task' },
    {
      caption: text('Plan'),
      rowHeader: { bn: 'দিন', en: 'Days' },
      columns: [{ id: 'task', label: text('Task') }],
      rows: [
        { label: { bn: '১–১০', en: '1–10' }, cells: { task: text('Learn') } },
        { label: { bn: '১১–৪০', en: '11–40' }, cells: { task: text('Work') } },
      ],
    },
  );
  expect(rows).toEqual([
    { label: { bn: 'দিন ১–১০', en: 'Days 1–10' }, text: text('Learn'), stripes: [{ from: 0, to: 25 }] },
    { label: { bn: 'দিন ১১–৪০', en: 'Days 11–40' }, text: text('Work'), stripes: [{ from: 25, to: 100 }] },
  ]);
});

const payouts: Record<string, Payout> = {
  bank: { name: text('Bank'), fee: { percent: 3, cite } },
  none: { name: text('None') },
};
const fees = { marketplaces, payouts, phrases: getTablePhrases(library.messages) };

test.each([
  ['fiverr.seller', 'Fiverr: 20%'],
  ['upwork.buyer', 'Upwork: 5%'],
  ['upwork.bank', 'Upwork: US$1 to US$3 per withdrawal'],
  ['bank', 'Bank: 3%'],
  ['none', undefined],
  ['fiverr.buyer', undefined],
  ['constructor.seller', undefined],
  ['constructor', undefined],
])('the fee %s is “%s”', (reference, words) => {
  expect(describeFeeAt(reference, fees)?.en).toBe(words);
  expect(listFeeReferences(fees).includes(reference)).toBe(words !== undefined);
});

test('the search reads a drawing as sentences, in both languages', () => {
  const chart = library.getChart('kept-of-100');
  if (!chart) throw new Error('no chart');
  expect(chartText(chart, 'en')).toContain('marketplace’s fee. Guru: US$91–95. ');
  expect(chartText(chart, 'bn')).toContain(' ফাইভার: ৮০ ডলার. ');
});
