import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { buildSearchStore } from '@/lib/search/indexing/build-search-store';

test('a section has each key once, in the first language that has it: a search reads all languages together', async () => {
  const library = await loadLibrary();
  const { indexes } = (await buildSearchStore(library)).data;
  const bySection = new Map<string, string[]>();
  for (const { slug, sections } of indexes.flatMap(({ articles }) => articles)) {
    for (const [id, , keys] of sections) {
      const place = `${slug}#${id}`;
      bySection.set(place, [...(bySection.get(place) ?? []), ...keys.split(' ').filter(Boolean)]);
    }
  }
  expect(bySection.size).toBeGreaterThan(100);
  const repeated = [...bySection].filter(([, keys]) => new Set(keys).size < keys.length);
  expect(repeated.map(([place]) => place)).toEqual([]);
});
