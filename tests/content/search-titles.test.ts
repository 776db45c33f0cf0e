import { expect, test } from 'vitest';
import { readLines, search } from './search-queries';

const ask = (file: string) =>
  readLines(file)
    .slice(1)
    .map((line) => {
      const [query = '', answers = ''] = line.split('\t');
      const { results, nearest } = search(query);
      const found = (results.length > 0 ? results : nearest).slice(0, 3).map(({ slug }) => slug);
      return { query, answers: answers.split(' '), found };
    });

/** Least share of queries whose page is first, and among the first three. The last file was not read while the search was mended. */
test.each([
  ['search-title-queries.tsv', 200, 0.85, 0.94],
  ['search-title-queries-read.tsv', 100, 0.86, 0.94],
  ['search-title-queries-unread.tsv', 100, 0.85, 0.94],
])(
  'of %s, by someone who has seen only titles, enough have the right page first and within three, and none finds nothing',
  (file, count, first, three) => {
    const queries = ask(file);
    const listMissed = (count: number) =>
      queries
        .filter(({ answers, found }) => !found.slice(0, count).some((slug) => answers.includes(slug)))
        .map(({ query, found }) => `${query}: ${found.join(', ')}`);
    expect(queries.length).toBeGreaterThanOrEqual(count);
    expect(listMissed(1).length, listMissed(1).join('\n')).toBeLessThanOrEqual(queries.length * (1 - first));
    expect(listMissed(3).length, listMissed(3).join('\n')).toBeLessThanOrEqual(queries.length * (1 - three));
    expect(queries.filter(({ found }) => found.length === 0)).toEqual([]);
  },
);
