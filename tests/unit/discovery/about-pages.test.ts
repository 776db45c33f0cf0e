import { expect, test } from 'vitest';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { buildFeeds } from '@/lib/discovery/feed/build-feeds';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';
import { homeGraph, pageGraph } from '@/lib/discovery/seo/structured-data';
import { listPagePictures } from '@/lib/discovery/share/page-pictures';
import { answerQuery, createSearch } from '@/lib/search/answer-query';
import { buildSearchStore } from '@/lib/search/indexing/build-search-store';
import { createMemoryReader } from '@/lib/search/indexing/stored-article';
import { corrections, page } from '@/tests/content/about-pages';
import { createSource } from '@/tests/content/fixture';
import { jsonFeedSchema } from '@/tests/schemas/json-feed';
import { graphSchema } from '@/tests/schemas/structured-data';
import { listXmlErrors } from '@/tests/schemas/validate-xml';

function libraryOf(files: Record<string, string | undefined> = {}) {
  return createLibrary(
    parseContent(
      createSource({
        ...page('about', { en: 'We.\n\n## Whom we write for [#for-whom]\n\nVillagers with telephones.' }),
        ...page('corrections', { en: '<SiteFacts of="corrections" />' }),
        ...corrections,
        'messages/en.json': '{ "Corrections": { "wrong": "Was <b>:", "right": "Is:" } }',
        ...files,
      }),
    ).model,
  );
}

const library = libraryOf();
const site = 'https://kajpath.example';

test('the pages about the site are in the sitemap, the corrections with the day of the latest', () => {
  const entries = listSitemapEntries(library);
  const entryOf = (path: string) => entries.find(({ url }) => url === site + path);
  expect(entryOf('/en/corrections')).toEqual({
    url: `${site}/en/corrections`,
    lastModified: '2026-11-24',
    languages: {
      bn: `${site}/bn/corrections`,
      en: `${site}/en/corrections`,
      'x-default': `${site}/bn/corrections`,
    },
  });
  expect(entryOf('/bn/about')).toMatchObject({ lastModified: undefined });
  expect(entryOf('/bn/privacy')).toBeUndefined();
});

test('the pages about the site have a share picture with their title and description', () => {
  expect(listPagePictures(library)).toContainEqual({
    path: '/en/about',
    locale: 'en',
    siteName: 'KajPath',
    title: 'A page about us',
    note: 'Who writes this site, for whom they write it and why they do so at all.',
  });
});

test('the page about the publisher has a type of its own, and names the pages that say how it works', () => {
  const steps = [
    { href: '/en', label: 'KajPath' },
    { href: '/en/about', label: 'A page about us' },
  ];
  const contact = { email: 'us@kajpath.example' };
  const known = { ...library, site: { ...library.site, contact } };
  const nodesOf = (slug: string) => {
    const of = library.getPage(slug);
    if (!of) throw new Error(`expected the page ${slug}`);
    return graphSchema.parse(pageGraph(known, 'en', { page: of, steps }))['@graph'];
  };
  expect(nodesOf('about')).toContainEqual({
    '@type': 'AboutPage',
    '@id': `${site}/en/about`,
    name: 'A page about us',
    inLanguage: 'en',
    about: { '@id': `${site}/#organization` },
  });
  expect(nodesOf('corrections').map((node) => node['@type'])).toEqual([
    'WebSite',
    'Organization',
    'BreadcrumbList',
    'WebPage',
  ]);
  for (const nodes of [nodesOf('about'), graphSchema.parse(homeGraph(known, 'en'))['@graph']]) {
    const publisher = nodes.find((node) => node['@type'] === 'Organization');
    expect(publisher).toMatchObject({
      correctionsPolicy: `${site}/en/corrections`,
      email: 'us@kajpath.example',
    });
    expect(publisher).not.toHaveProperty('publishingPrinciples');
    expect(publisher).not.toHaveProperty('address');
  }
});

const readPage = async () => '<main><article><h1>T</h1>Text</article></main>';

test('the corrections have a feed in both formats and languages', async () => {
  const feeds = await buildFeeds(library, readPage);
  expect(feeds.map(({ path }) => path).sort()).toEqual(
    ['bn', 'en'].flatMap((locale) => [
      `/${locale}/corrections/feed.json`,
      `/${locale}/corrections/feed.xml`,
      `/${locale}/feed.json`,
      `/${locale}/feed.xml`,
    ]),
  );
  const textOf = (path: string) => feeds.find((feed) => feed.path === path)?.text ?? '';
  expect(await listXmlErrors('atom', textOf('/bn/corrections/feed.xml'))).toEqual([]);
  const json = jsonFeedSchema.parse(JSON.parse(textOf('/en/corrections/feed.json')));
  expect(json.home_page_url).toBe(`${site}/en/corrections`);
  expect(json.items).toEqual([
    expect.objectContaining({
      url: `${site}/en/corrections#old-fee`,
      title: 'Where to begin with work',
      content_html: '<p><b>Was &lt;b&gt;:</b> The fee was 5%.</p><p><b>Is:</b> It is 10%.</p>',
      date_published: '2026-11-24T00:00:00+06:00',
    }),
  ]);
  const ids = feeds.flatMap(({ text }) => text.match(/urn:uuid:[\da-f-]+/g) ?? []);
  // In each language a feed of two articles and one of a correction, none with the id of another.
  expect(new Set(ids).size).toBe(2 * (3 + 2));
});

test.each([
  ['no correction', { 'data/corrections.yaml': '{}' }],
  [
    'no page that lists them',
    { 'pages/corrections/bn.mdx': undefined, 'pages/corrections/en.mdx': undefined },
  ],
])('there is no feed of corrections with %s', async (_, files) => {
  const feeds = await buildFeeds(libraryOf(files), readPage);
  expect(feeds.map(({ path }) => path).filter((path) => path.includes('corrections'))).toEqual([]);
});

test('the search finds sections of the pages about the site, and what the corrections say', async () => {
  const [[file, text]] = Object.entries(corrections) as [[string, string]];
  const library = libraryOf({ [file]: text.replace('The fee was 5%', 'The commission was forgotten') });
  const store = await buildSearchStore(library);
  const search = createSearch(store.data, createMemoryReader(store));
  const find = (query: string) =>
    answerQuery(search, { query, lang: 'en', limit: 10 }).results.map(({ url }) => url);
  expect(find('villagers telephones')[0]).toBe('/en/about#for-whom');
  expect(find('page about us')[0]).toBe('/en/about');
  expect(find('forgotten commission')[0]).toBe('/en/corrections');
});
