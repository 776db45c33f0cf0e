import { expect, test } from 'vitest';
import { localeList } from '@/lib/i18n/locales';
import { library, readLines, search } from './search-queries';

const readExpected = (file: string) =>
  readLines(file)
    .slice(1)
    .map((line) => line.split('\t') as [query: string, address: string]);
const read = readExpected('search-situation-queries-read.tsv');
const unread = readExpected('search-situation-queries-unread.tsv');

/** The addresses of the first results, or of the nearest where nothing answers. */
function listFirst(query: string): string[] {
  const { results, nearest } = search(query);
  return (results.length > 0 ? results : nearest)
    .slice(0, 3)
    .map(({ slug, section }) => `${slug}#${section}`);
}

const listMissed = (expected: [query: string, address: string][]) =>
  expected.filter(([query, address]) => !listFirst(query).includes(address));

test('there are 60 queries, in three scripts', () => {
  const all = [...read, ...unread];
  expect(all).toHaveLength(60);
  const inBangla = all.filter(([query]) => /\p{Script=Bengali}/u.test(query));
  expect(inBangla.length).toBeGreaterThanOrEqual(16);
});

test('every query that the index was tuned with finds its situation within the first three results', () => {
  expect(listMissed(read)).toEqual([]);
});

test('of those that it was not tuned with, 70 % do', () => {
  const missed = listMissed(unread);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(unread.length * 0.3);
});

test('95 % of what people ask for a situation, as editors have written it, finds it within the first three results', () => {
  const asked = Object.entries(library.phrases).flatMap(([group, { situations }]) =>
    Object.entries(situations).flatMap(([id, situation]) =>
      situation.asked.map((query) => [query, `phrases/${group}#${id}`] as [string, string]),
    ),
  );
  expect(asked.length).toBeGreaterThanOrEqual(150);
  const missed = listMissed(asked);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(asked.length * 0.05);
});

test.each(localeList)('the words of a sentence find its situation: %s', (locale) => {
  const { phrases = [] } = library.phrases.delay?.situations['power-cut'] ?? {};
  const note = phrases[0]?.note[locale] ?? '';
  expect(listFirst(note)).toContain('phrases/delay#power-cut');
});
