import { expect, test } from 'vitest';
import { localeList } from '@/lib/i18n/locales';
import { library, readLines, search } from './search-queries';

const readExpected = (file: string) =>
  readLines(file)
    .slice(1)
    .map((line) => line.split('\t') as [query: string, address: string]);
const expected = ['search-situation-queries-read.tsv', 'search-situation-queries-unread.tsv'].flatMap(
  readExpected,
);

/** The addresses of the first results. */
function listFirst(query: string): string[] {
  return search(query)
    .results.slice(0, 3)
    .map(({ slug, section }) => `${slug}#${section}`);
}

test('there are 45 queries, in three scripts', () => {
  const inBangla = expected.filter(([query]) => /\p{Script=Bengali}/u.test(query));
  expect(expected).toHaveLength(45);
  expect(inBangla.length).toBeGreaterThanOrEqual(15);
  expect(expected.length - inBangla.length).toBeGreaterThanOrEqual(25);
});

test.each(expected)('%s finds the words within the first three results', (query, address) => {
  expect(listFirst(query)).toContain(address);
});

test('95 % of what people ask for a situation, as editors have written it, finds it within the first three results', () => {
  const asked = Object.entries(library.phrases).flatMap(([group, { situations }]) =>
    Object.entries(situations).flatMap(([id, situation]) =>
      situation.asked.map((query) => [query, `phrases/${group}#${id}`] as const),
    ),
  );
  expect(asked.length).toBeGreaterThanOrEqual(150);
  const missed = asked.filter(([query, address]) => !listFirst(query).includes(address));
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(asked.length * 0.05);
});

test.each(localeList)('the words of a sentence find its situation: %s', (locale) => {
  const { phrases = [] } = library.phrases.delay?.situations['power-cut'] ?? {};
  const note = phrases[0]?.note[locale] ?? '';
  expect(listFirst(note)).toContain('phrases/delay#power-cut');
});
