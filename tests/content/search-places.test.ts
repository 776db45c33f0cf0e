import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { buildSearchStore } from '@/lib/search/indexing/build-search-store';
import { isPlace } from '@/lib/search/ranking/arrange-results';
import { readLines, readQueries, search } from './search-queries';

const expected = readLines('search-place-queries.tsv')
  .slice(1)
  .map((line) => line.split('\t'));
const addressOf = ({ slug, section }: { slug: string; section: string }) =>
  section ? `${slug}#${section}` : slug;

/** The address of the first result, if it is a place. */
function findPlace(query: string): string | undefined {
  const [first] = search(query).results;
  return first && isPlace(first) ? addressOf(first) : undefined;
}

test('95 % of queries for tools, words and pages, in three scripts and partly misspelt, have their place first', () => {
  expect(expected.length).toBeGreaterThanOrEqual(40);
  const missed = expected.filter(([query = '', place]) => findPlace(query) !== place);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(expected.length * 0.05);
});

test('every place is found by its name in each language, first or right below the article of that name', async () => {
  const library = await loadLibrary();
  const { places } = (await buildSearchStore(library)).data;
  const missed = places.flatMap(({ base, list }) =>
    list.flatMap(([end, ...names]) =>
      names.flatMap((name) => {
        const [shown = ''] = name.split('|');
        return [shown, ...shown.split(/[()]/)].filter((part) => {
          const found = search(part).results.slice(0, 6).filter(isPlace).map(addressOf);
          return part.trim() && !found.includes(`${base}${end}`);
        });
      }),
    ),
  );
  expect(missed).toEqual([]);
});

test('no place stands above the article that answers a typical query', () => {
  const { answered } = readQueries('search-queries.tsv', 'search-later-queries.tsv');
  const displaced = answered.filter(({ query, articles }) => {
    const [first] = search(query).results;
    return !first || isPlace(first) || !articles.includes(first.slug);
  });
  expect(displaced.map(({ query }) => query)).toEqual([]);
});

test('places change neither which sections are found nor their order; the opening of a page about the site is not shown again below it', () => {
  for (const [query = ''] of expected) {
    const { sections, results } = search(query);
    const pages = results.filter(isPlace).flatMap(({ slug, section }) => (section ? [] : slug));
    const others = sections.filter(({ slug, section }) => section || !pages.includes(slug));
    expect(results.filter((result) => !isPlace(result))).toEqual(others);
  }
});

test.each([
  ['how to earn', 'earn is a programme, and a word of the subject'],
  ['কাজ পাওয়া যায় না', 'all words of a topic are fillers but one'],
  ['আউটসোর্সিং আয়', 'a name and more'],
  ['escrow fee', 'a name and more'],
  ['fever', 'hardly Fiverr'],
])('%s names no place: %s', (query) => {
  expect(search(query).results.filter(isPlace)).toEqual([]);
});

test('queries about other subjects find no place', () => {
  const named = readLines('search-unrelated-queries.txt').filter((query) =>
    search(query).results.some(isPlace),
  );
  expect(named).toEqual([]);
});

test.each([
  ['হারপাওয়ার', 'programmes#her-power', 'two words as one'],
  ['হার পাওয়ার কী', 'programmes#her-power', 'a word that is a filler elsewhere'],
  ['chargeback কাকে বলে', 'glossary#term-chargeback', 'two languages'],
  ['calcul', 'take-home', 'not typed to its end'],
  ['NSDA', 'programmes#nsda', 'a programme before the word'],
  ['প্রাইভেসি কী', 'privacy', 'a page about the site, in English words'],
])('%s names %s: %s', (query, place) => {
  expect(findPlace(query)).toBe(place);
});

test.each([
  ['privecy', 'privacy', 'Privacy', 'গোপনীয়তা'],
  ['ভুল জানান', 'corrections', 'Corrections', 'ভুল জানান'],
  ['abuot us', 'about', 'About us', 'আমরা কারা'],
  ['kivabe jachai kori', 'how-we-check', 'How we check', 'কীভাবে যাচাই করি'],
])('%s is first the page %s, and says that it is about the site', (query, slug, en, bn) => {
  const [first] = search(query).results;
  expect(first).toEqual({
    kind: 'site',
    labels: { bn: 'এই সাইট সম্পর্কে', en: 'About this site' },
    slug,
    section: '',
    names: { bn, en },
  });
});

test('what a query also names is related', () => {
  expect(search('fiverr calculator').related.map(addressOf)).toEqual([
    'take-home',
    'marketplaces/compare#fiverr',
  ]);
});
