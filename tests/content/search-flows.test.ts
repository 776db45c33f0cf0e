import { expect, test } from 'vitest';
import { flowSlug } from '@/lib/i18n/href';
import { library, readLines, search } from './search-queries';

const flows = library.listFlows().map(({ id }) => id);

const expected = readLines('search-flow-queries.tsv')
  .slice(1)
  .map((line) => line.split('\t'));

/** Whether a flow is among the first three results of a query. */
const isFound = (query: string, flow: string) =>
  search(query)
    .results.slice(0, 3)
    .some(({ slug }) => slug === flowSlug(flow));

test('three quarters of queries for flows, in three scripts, have their flow among the first three results', () => {
  expect(new Set(expected.map(([, flow]) => flow))).toEqual(new Set(flows));
  const missed = expected.filter(([query = '', flow = '']) => !isFound(query, flow));
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(expected.length / 4);
});

test('97 % of what people ask, as editors have written it, finds the flow among the first three', () => {
  const asked = flows.flatMap((flow) =>
    (library.getFlow(flow)?.asked ?? []).map((query) => [query, flow] as const),
  );
  expect(asked.length).toBeGreaterThanOrEqual(40);
  const missed = asked.filter(([query, flow]) => !isFound(query, flow));
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(asked.length * 0.03);
});

test('every flow is found by its title in each language', () => {
  const titles = library
    .listFlows()
    .flatMap(({ id, title }) => Object.values(title).map((query) => [query, id]));
  expect(titles.filter(([query = '', flow = '']) => !isFound(query, flow))).toEqual([]);
});
