import { expect, test } from 'vitest';
import { isPlace } from '@/lib/search/ranking/arrange-results';
import { createRandom } from '@/tests/bench/search/create-random';
import { library, search, texts } from './search-queries';

const firstOf = (query: string) => {
  const { results, nearest } = search(query);
  const [first] = results.length > 0 ? results : nearest;
  return first && `${first.slug}${isPlace(first) ? '' : '/'}#${first.section}`;
};

/** Sentences of articles in both languages, each with its place. */
const sentences = Object.values(texts).flatMap((articles) =>
  Object.entries(articles).flatMap(([slug, sections]) =>
    (library.getArticle(slug) ? Object.entries(sections) : []).flatMap(([section, text]) =>
      text
        .split(/(?<=[।?!.])\s+/)
        .filter((sentence) => sentence.split(' ').length > 5)
        .map((sentence) => ({ sentence, place: `${slug}/#${section}` })),
    ),
  ),
);
const random = createRandom(200);
const drawn = Array.from({ length: 200 }, () => sentences[Math.floor(random() * sentences.length)]).flatMap(
  (one) => one ?? [],
);

test('95 % of sentences of the site, drawn at random, find their section first', () => {
  expect(drawn).toHaveLength(200);
  const missed = drawn.filter(({ sentence, place }) => firstOf(sentence) !== place);
  expect(missed.length, missed.map(({ sentence }) => sentence).join('\n')).toBeLessThanOrEqual(10);
});

test('85 % of them still do, cut to five words', () => {
  const cut = drawn.map(({ sentence, place }) => {
    const words = sentence.split(' ');
    const start = Math.floor(random() * (words.length - 4));
    return { part: words.slice(start, start + 5).join(' '), place };
  });
  const missed = cut.filter(({ part, place }) => firstOf(part) !== place);
  expect(missed.length, missed.map(({ part }) => part).join('\n')).toBeLessThanOrEqual(30);
});

test.each([
  ['এল ই ডি পি', 'programmes#ledp'],
  ['এল.ই.ডি.পি.', 'programmes#ledp'],
  ['L.E.D.P', 'programmes#ledp'],
  ['এস আই সি আই পি', 'programmes#sicip'],
  ['হারপাওয়ার', 'programmes#her-power'],
  ['N.I.D', 'under-18-or-no-nid/#'],
  ['K.P.O.', 'types-of-outsourcing/#'],
  ['১০টি যাচাই', 'choosing-a-course/#'],
])('%s finds %s: abbreviations, joined names and numbers in any form', (query, place) => {
  expect(firstOf(query)).toBe(place);
});

test.each([
  ['graphic desing', 'graphic design'],
  ['withdrawl money', 'withdrawal money'],
  ['data entery', 'data entry'],
  ['outsoucring', 'outsourcing'],
  ["can't withdraw", 'can not withdraw'],
])('%s finds what %s finds', (query, meant) => {
  expect(firstOf(query)).toBeDefined();
  expect(firstOf(query)).toBe(firstOf(meant));
});

test('a word that stands in a text is found however short its key', () => {
  for (const query of ['পণ্য', 'GB', 'ঈদ', 'jss']) expect(firstOf(query), query).toBeDefined();
});

test('where nothing answers a query, the nearest that has a word of it is found, and no more than that', () => {
  const { sections, nearest } = search('passport renewal fee');
  expect(sections).toEqual([]);
  expect(nearest.length).toBeGreaterThan(0);
  expect(search('zzyzx qwrtp')).toMatchObject({ sections: [], nearest: [] });
});
