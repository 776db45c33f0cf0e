import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import type { ListedProgramme } from '@/lib/subject/programmes/list-programmes';
import { placeNews } from '@/lib/subject/programmes/place-news';

const { tablePhrases: phrases } = await loadLibrary();

const programme = (name: string, on?: string) =>
  ({ name: { bn: name, en: name }, confirmed: on && { on, bn: 'খবর', en: 'news' } }) as ListedProgramme;
const all = [
  programme('day', '2021-11-27'),
  programme('undated'),
  programme('month', '2025-08'),
  programme('today', '2025-12-31'),
];
const { rows, years } = placeNews(all, { today: '2025-12-31', phrases });

test('the newest news stands first, and a programme without dated news last', () => {
  expect(rows.map(({ label, text }) => [label.en, text.en, text.bn])).toEqual([
    ['today', '31 December 2025', '৩১ ডিসেম্বর ২০২৫'],
    ['month', 'August 2025', 'আগস্ট ২০২৫'],
    ['day', '27 November 2021', '২৭ নভেম্বর ২০২১'],
    ['undated', phrases.en.noDatedSource, phrases.bn.noDatedSource],
  ]);
});

test('each date has its place between the first year and today, wide enough to be seen', () => {
  expect(rows.map(({ stripes }) => stripes[1])).toEqual([
    { from: 98.4, to: 100 },
    { from: 91.7, to: 93.4 },
    { from: 18.1, to: 19.7 },
    undefined,
  ]);
});

test('the days of fresh news are hatched in every line', () => {
  for (const { stripes } of rows) expect(stripes[0]).toEqual({ from: 90.1, to: 100, isUnsure: true });
});

test('every second year has a label, where there is room for it', () => {
  expect(years).toEqual([
    { year: 2021, at: 0 },
    { year: 2023, at: 40 },
    { year: 2025, at: 80.1 },
  ]);
  const late = placeNews([programme('day', '2021-11-27')], { today: '2023-01-09', phrases });
  expect(late.years).toEqual([{ year: 2021, at: 0 }]);
});

test('without any dated news the axis begins with this year', () => {
  const { years: only } = placeNews([programme('undated')], { today: '2026-11-30', phrases });
  expect(only).toEqual([{ year: 2026, at: 0 }]);
});
