import { expect, test } from 'vitest';
import { readLines, search } from './search-queries';

const queries = readLines('search-title-queries.tsv')
  .slice(1)
  .map((line) => {
    const [query = '', answers = ''] = line.split('\t');
    const { results, nearest } = search(query);
    const found = (results.length > 0 ? results : nearest).slice(0, 3).map(({ slug }) => slug);
    return { query, answers: answers.split(' '), found };
  });
const listMissed = (count: number) =>
  queries
    .filter(({ answers, found }) => !found.slice(0, count).some((slug) => answers.includes(slug)))
    .map(({ query, found }) => `${query}: ${found.join(', ')}`);

test('83 % of queries by someone who has seen only titles have the right page first, 93 % within three, and none finds nothing', () => {
  expect(queries.length).toBeGreaterThanOrEqual(200);
  expect(listMissed(1).length, listMissed(1).join('\n')).toBeLessThanOrEqual(queries.length * 0.17);
  expect(listMissed(3).length, listMissed(3).join('\n')).toBeLessThanOrEqual(queries.length * 0.07);
  expect(queries.filter(({ found }) => found.length === 0)).toEqual([]);
});
