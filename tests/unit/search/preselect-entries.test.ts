import { expect, test } from 'vitest';
import { soundKey } from '@/lib/bangla/sound-key';
import type { IndexedArticle, SearchData } from '@/lib/search/indexing/search-data';
import { wordLists } from '@/lib/search/query/word-lists';
import { createSearcher } from '@/lib/search/ranking/create-searcher';
import { type EntryPreselector, preselectEntries } from '@/lib/search/ranking/preselect-entries';

/** Articles that all mention money; a few mention photography too. */
function createData(count: number): SearchData {
  const articles = Array.from({ length: count }, (_, index): IndexedArticle => {
    const isRare = index % 1000 === 999;
    return {
      slug: `article-${index}`,
      title: index === count - 1 ? 'Money for photography' : `Article ${index}`,
      aliases: [],
      keys: ['money', ...(isRare ? ['photography'] : [])].map(soundKey).join(' '),
      terms: '',
      asked: '',
      rest: '',
      sections: [],
    };
  });
  return { indexes: [{ lang: 'en', articles }], places: [], synonyms: [], words: wordLists };
}

test.each([
  ['money', 'a word of every article', 1],
  ['photography money', 'a rare word beside it', 3],
  ['photogaphy money', 'a typing error in the rare word', 3],
  ['mone', 'the beginning of a word', 1],
])('in a large index %s, %s, has the same first results as without preselection', (query, _, count) => {
  const data = createData(3000);
  const firstOf = (searcher: ReturnType<typeof createSearcher>) =>
    searcher
      .search(query)
      .sections.slice(0, count)
      .map(({ slug }) => slug);
  expect(firstOf(createSearcher(data, { preselect: preselectEntries }))).toEqual(
    firstOf(createSearcher(data)),
  );
  expect(firstOf(createSearcher(data, { preselect: preselectEntries }))[0]).toBe('article-2999');
});

test('of a large index at most 2,000 entries are ranked, of a small one all', () => {
  const picked: number[] = [];
  for (const count of [1500, 3000]) {
    const preselect: EntryPreselector = (request) => {
      const pick = preselectEntries(request);
      picked.push(
        Array.from({ length: count }, (__, entry) => pick?.(entry) ?? 1).filter((one) => one === 1).length,
      );
      return pick;
    };
    createSearcher(createData(count), { preselect }).search('money');
  }
  expect(picked).toEqual([1500, 2000]);
});
