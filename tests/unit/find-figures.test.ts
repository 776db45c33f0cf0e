import { expect, test } from 'vitest';
import { findFigures } from '@/lib/content/figures/find-figures';

const figuresOf = (text: string) => findFigures(text).map(({ figure }) => figure);

test.each([
  ['Fiverr keeps 20% of US$1,000.50', ['20%', 'US$1,000.50']],
  ['দাম ১,১০,০০০ টাকা, ফি ২০%', ['১,১০,০০০', '২০%']],
  ['৳৫০০ বা $5 বা £ 20 বা €9', ['৳৫০০', '$5', '£ 20', '€9']],
  ['0–15% per contract, ২০২৫–২৬ সালে', ['0–15%', '২০২৫–২৬']],
  ['২০টি কাজ, ৩য় দিন, ২০২৬-এর মে', ['২০', '৩', '২০২৬']],
  ['Tk500, 5k, 20GB, 3rd, 2x, 1990s, 10am, FY2026', ['500', '5', '20', '3', '2', '1990', '10', '2026']],
  ['a 20-year plan since mid-2026, at 16121', ['20', '2026', '16121']],
  ['½ কাপ, ২½ গুণ, 3.5 hours', ['½', '২½', '3.5']],
  ['half a page (5)', ['5']],
  ['20.5, then 30.', ['20.5', '30']],
])('%j has the figures %j', (text, figures) => {
  expect(figuresOf(text)).toEqual(figures);
});

test.each([
  '3D, 2D, 4K, 5G, B2B, H1, H2O, MP4, mp3, Web3, HTML5, i7, G20, 2FA, 99designs, 1Password',
  'UTF-8, COVID-19, Covid-19, GPT-4, ISO-8859',
  '৩ডি নকশা, ৪জি ও ৫জিতে চলে',
  'twenty dollars, বিশ ডলার',
  'https://example.com/2026/11 and www.example.com/5, bb.org.bd/20, 99designs.com/5, a1@example.com',
  '20. a line\n২। আরেকটি\n(3) a third\n৪) চতুর্থ',
  'Ask: (1) who teaches; (2) what it costs; (3) when',
])('%j has no figure', (text) => {
  expect(figuresOf(text)).toEqual([]);
});

test('a figure has its place in the text', () => {
  expect(findFigures('an MP4 of US$5 and ৳ ২০')).toEqual([
    { index: 10, figure: 'US$5' },
    { index: 19, figure: '৳ ২০' },
  ]);
});

test.each([['1'], ['1,'], ['(1) '], ['a1'], ['1-'], ['a.'], ['A-1'], ['$']])(
  '8,000 characters of %j are read in no time',
  (part) => {
    const start = performance.now();
    findFigures(part.repeat(8000 / part.length));
    expect(performance.now() - start).toBeLessThan(200);
  },
);
