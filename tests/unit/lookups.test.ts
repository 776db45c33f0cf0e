import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, test } from 'vitest';
import { createLibrary, type Library } from '@/lib/content/library';
import { defineLookup, hashLookup, recordLookups, watchLookups } from '@/lib/content/lookups';
import { parseContent } from '@/lib/content/parse/parse-content';
import { createSource, edit } from '@/tests/content/fixture';

const libraryOf = (edits: Record<string, string> = {}) =>
  createLibrary(parseContent(createSource(edits)).model);
const library = libraryOf();

/** What a page that reads the library so depends on. */
async function lookupsOf(read: (library: Library) => unknown): Promise<unknown[]> {
  const watched = watchLookups(library);
  const { lookups } = await recordLookups(async () => read(watched));
  return lookups.map((lookup) => JSON.parse(lookup));
}

test.each<[string, (library: Library) => unknown, unknown[]]>([
  ['a function, with its arguments', ({ getArticle }) => getArticle('first'), [['getArticle', 'first']]],
  [
    'each call once',
    (own) => [own.getTopic('a'), own.getTopic('b'), own.getTopic('a')],
    [
      ['getTopic', 'a'],
      ['getTopic', 'b'],
    ],
  ],
  ['a property', ({ site }) => site.url, [['site']]],
  ['an entry of a dictionary, not the others', ({ glossary }) => glossary.escrow, [['glossary', 'escrow']]],
  ['an entry that is not there', ({ glossary }) => glossary.absent, [['glossary', 'absent']]],
  ['whether an entry is there', ({ programmes }) => 'course' in programmes, [['programmes', 'course']]],
  ['the list of the entries', ({ marketplaces }) => Object.keys(marketplaces), [['marketplaces']]],
  ['a message of a language', ({ messages }) => messages.en.Footnotes, [['messages', 'en', 'Footnotes']]],
  ['the messages of a language', ({ messages }) => Object.keys(messages.bn), [['messages', 'bn']]],
  ['every language', ({ messages }) => ({ ...messages }), [['messages']]],
])('a page depends on %s', async (_, read, expected) => {
  expect(await lookupsOf(read)).toEqual(expected);
});

test('what is looked up is the same with and without somebody who notes it', async () => {
  const watched = watchLookups(library);
  const read = ({ glossary, messages, getArticle, site, listTopics }: Library) => [
    Object.entries(glossary),
    messages.bn,
    getArticle('first'),
    site,
    listTopics(),
  ];
  const { value } = await recordLookups(async () => read(watched));
  expect(value).toEqual(read(library));
  expect(read(watched)).toEqual(read(library));
  expect(watched.messages.en).toBe(watched.messages.en);
});

test('looking a function up is nothing, until it is called', async () => {
  expect(await lookupsOf(({ getArticle }) => typeof getArticle)).toEqual([]);
});

test('awaiting a library notes nothing, and gives it', async () => {
  const watched = watchLookups(library);
  const { value, lookups } = await recordLookups(async () => await Promise.resolve(watched));
  expect([value, lookups]).toEqual([watched, []]);
});

test('two pages that are rendered at the same time depend on their own look-ups', async () => {
  const watched = watchLookups(library);
  const read = (slug: string) =>
    recordLookups(async () => {
      watched.getArticle(slug);
      await new Promise((resolve) => setImmediate(resolve));
      watched.getPage(slug);
    });
  const [first, second] = await Promise.all([read('first'), read('second')]);
  expect(first.lookups).toEqual(['["getArticle","first"]', '["getPage","first"]']);
  expect(second.lookups).toEqual(['["getArticle","second"]', '["getPage","second"]']);
});

test('a look-up of its own is noted in place of everything that it reads, at once or later', async () => {
  const countWords = defineLookup('countWords', async (own: Library, slug: string) => {
    const { length } = own.getBody(slug, 'en')?.body ?? '';
    await new Promise((resolve) => setImmediate(resolve));
    return length + Object.keys(own.glossary).length;
  });
  const lookups = await lookupsOf(async (own) => {
    await countWords(own, 'first');
    own.getTopic('after');
  });
  expect(lookups).toEqual([
    ['@countWords', 'first'],
    ['getTopic', 'after'],
  ]);
});

const hash = (own: Library, lookup: unknown[], functions = {}) =>
  hashLookup(own, JSON.stringify(lookup), functions);

test.each([
  [
    'an article',
    ['getArticle', 'first'],
    edit('articles/first/article.yaml', 'updatedAt: 2026-11-24', 'updatedAt: 2026-11-25'),
  ],
  ['a text', ['getBody', 'first', 'bn'], edit('articles/first/bn.mdx', 'উত্তর এখানে', 'উত্তর ওখানে')],
  ['an entry', ['glossary', 'escrow'], edit('data/glossary.yaml', 'Money held', 'Taka held')],
  ['the whole dictionary', ['glossary'], edit('data/glossary.yaml', 'Money held', 'Taka held')],
  [
    'a list',
    ['listArticles'],
    edit('articles/second/article.yaml', 'updatedAt: 2026-11-24', 'updatedAt: 2026-11-25'),
  ],
  [
    'a map of sources',
    ['listSources', 'first'],
    edit('data/sources.yaml', 'title: সার্কুলার ১৫', 'title: সার্কুলার ১৬'),
  ],
])('the hash of %s changes when it changes, and only then', async (_, lookup, edits) => {
  const own = await hash(library, lookup);
  expect(own).toMatch(/^[\w-]{16}$/);
  expect(await hash(libraryOf(), lookup)).toBe(own);
  expect(await hash(libraryOf(edits), lookup)).not.toBe(own);
  expect(await hash(libraryOf(edit('data/payouts.yaml', 'percent: 3', 'percent: 4')), lookup)).toBe(own);
});

test('a list of articles does not change with their texts', async () => {
  const other = libraryOf(edit('articles/first/bn.mdx', 'উত্তর এখানে', 'উত্তর ওখানে'));
  expect(await hash(other, ['listArticles'])).toBe(await hash(library, ['listArticles']));
});

test('what is not there has a hash, which is another one once it is', async () => {
  const absent = await hash(library, ['getTopic', 'absent']);
  expect(absent).toMatch(/^[\w-]{16}$/);
  expect(await hash(library, ['glossary', 'absent'])).toBe(absent);
  expect(await hash(library, ['messages', 'bn', 'Absent', 'deeper'])).toBe(absent);
  expect(await hash(library, ['getTopic', 'basics'])).not.toBe(absent);
});

const values = [
  undefined,
  null,
  '',
  0,
  {},
  [],
  { a: 1 },
  { a: undefined },
  new Map([['a', 1]]),
  new Map([['a', 2]]),
  new Map([
    ['b', 1],
    ['a', 1],
  ]),
  new Map([
    ['a', 1],
    ['b', 1],
  ]),
  new Set(['a']),
  new Set(['b']),
  { deep: [new Map([['a', new Set([1])]])] },
  { deep: [new Map([['a', new Set([2])]])] },
];

test('different values have different hashes, also maps, sets and what is undefined', async () => {
  const own = { value: (_: Library, index: number) => values[index] };
  const hashes = await Promise.all(values.map((_, index) => hash(library, ['@value', index], own)));
  expect(new Set(hashes).size).toBe(values.length);
});

test('a look-up of its own is hashed by what its function gives, late or at once', async () => {
  const own = { double: async (_: Library, number: number) => 2 * number, plain: () => 4 };
  const four = await hash(library, ['@double', 2], own);
  expect(four).toBe(await hash(library, ['@plain'], own));
  expect(await hash(library, ['@double', 3], own)).not.toBe(four);
});

test('a look-up that nobody knows or that fails has no hash', async () => {
  const own = {
    fails: () => {
      throw new Error('no picture');
    },
    failsLate: async () => {
      throw new Error('no picture');
    },
  };
  for (const lookup of [['gone'], ['@gone'], ['@fails'], ['@failsLate'], ['constructorless', 'a']])
    expect([lookup, await hash(library, lookup, own)]).toEqual([lookup, undefined]);
});

test('what a look-up makes is not tied to the request that asked first: the request would stay in memory', async () => {
  const request = new AsyncLocalStorage<string>();
  const readRequest = defineLookup('readRequest', async (_library: Library) => request.getStore());
  expect(await request.run('GET /bn', () => readRequest(library))).toBeUndefined();
});
