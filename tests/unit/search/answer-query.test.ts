import { expect, test } from 'vitest';
import { answerQuery, createSearch } from '@/lib/search/answer-query';
import { createMemoryReader } from '@/lib/search/indexing/stored-article';
import { data, texts } from './search-samples';

const search = createSearch(data, createMemoryReader({ data, texts }));
const ask = (query: string, lang: 'bn' | 'en' = 'bn', limit = 10) =>
  answerQuery(search, { query, lang, limit });
const found = (query: string) => search.searcher.search(query);
/** Article and section of the best result. */
const best = (query: string) => {
  const [first] = found(query).sections;
  return first && `${first.slug}#${first.section}`;
};

test.each([
  ['ফাইভার', 'marketplaces#fiverr', 'a heading'],
  ['fiver', 'marketplaces#fiverr', 'the other script, and a spelling of its own'],
  ['marketplace fees', 'marketplaces#', 'a title'],
  ['মার্কেট প্লেস', 'marketplaces#', 'a compound in two parts'],
  ['marketplacefees', 'marketplaces#', 'two words as one'],
  ['marktplaces', 'marketplaces#', 'a slip'],
  ['freelancing sites', 'marketplaces#', 'an alias'],
  ['escrow', 'marketplaces#', 'a term that is explained there'],
  ['gig', 'marketplaces#fiverr', 'a term of a section'],
  ['ক্লাস', 'learning#courses', 'a synonym'],
  ['courser', 'learning#courses', 'a word with an ending'],
  ['শিখতে', 'learning#', 'another form of a verb'],
  ['freelancing kivabe shikhbo', 'learning#', 'three scripts of thought in one query'],
  ['paypal kobe asbe', 'marketplaces#paypal', 'a question'],
])('%s finds %s by %s', (query, place) => {
  expect(best(query)).toBe(place);
});

test('a question word alone finds nothing, but decides between titles', () => {
  expect(best('কীভাবে')).toBeUndefined();
  expect(found('when paypal').sections[0]?.score).toBeGreaterThan(
    found('why paypal').sections[0]?.score ?? 0,
  );
});

test('an article does not fill the list with its sections', () => {
  const { sections } = found('freelancing fees');
  expect(new Set(sections.slice(0, 2).map(({ slug }) => slug)).size).toBe(2);
});

test('results are first in the requested language, then in the other one, each with its own texts', () => {
  const bn = ask('fiverr', 'bn').results;
  const en = ask('fiverr', 'en').results;
  expect(bn.map(({ lang }) => lang)).toEqual([...bn.map(({ lang }) => lang)].sort());
  expect(new Set(bn.map(({ lang }) => lang))).toEqual(new Set(['bn', 'en']));
  expect(bn[0]).toMatchObject({
    slug: 'marketplaces',
    section: 'fiverr',
    url: '/bn/marketplaces#fiverr',
    title: 'মার্কেটপ্লেসের ফি',
    heading: 'ফাইভার কত টাকা কাটে',
  });
  expect(en[0]).toMatchObject({ lang: 'en', url: '/en/marketplaces#fiverr', heading: 'What Fiverr takes' });
});

test('the limit holds, and the requested language keeps two thirds of it', () => {
  for (const limit of [1, 2, 3, 5]) {
    const { results } = ask('marketplace fiverr paypal', 'en', limit);
    expect(results.length).toBeLessThanOrEqual(limit);
    expect(results.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(Math.min(limit, 2));
  }
});

test('snippets are HTML: matches are marked in either script, and text is escaped', () => {
  expect(ask('ফাইবার', 'bn').results[0]?.snippet).toBe(
    '<mark>ফাইভার</mark> (<mark>Fiverr</mark>) প্রতি গিগে কুড়ি শতাংশ কাটে।',
  );
  expect(ask('gig', 'en').results[0]?.snippet).toBe(
    'Fiverr takes 20% of every <mark>gig</mark> &amp; tip, &lt;always&gt;.',
  );
});

test("a guess is suggested in the site's spelling, in the script that was typed", () => {
  expect(ask('marktplaces').suggestion).toBe('marketplace');
  expect(ask('মার্কটপ্লস').suggestion).toBe('মার্কেটপ্লেসের');
  for (const right of ['marketplace', 'মার্কেটপ্লেস', 'fiver', 'xyzzy'])
    expect(ask(right).suggestion).toBeUndefined();
});

test('a topic that no article has is not found', () => {
  for (const query of ['cricket', 'বিরিয়ানি রান্না', 'xyzzy', '漢字', 'weather']) {
    expect(ask(query)).toEqual({ query, results: [], suggestion: undefined });
  }
});
