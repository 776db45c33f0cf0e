import { expect, test } from 'vitest';
import { TopicSourcesPage } from '@/components/sources/TopicSourcesPage';
import { loadLibrary } from '@/lib/content/load-library';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';
import { listSourcePages } from '@/lib/subject/sources/list-source-pages';
import { bothLocales, listParts, render } from './render';

/* A topic whose articles cite 95 sources: three pages of at most forty. */

const real = await loadLibrary();
const [topic] = real.listTopics();
const [article] = real.listArticles();
const sources = real.listSourceIds().slice(0, 95);
if (!topic || !article || sources.length < 95) throw new Error('the content has too little for this test');
const withSources = (cited: string[]) => ({
  ...real,
  listTopics: () => [topic],
  listArticlesOfTopic: () => [{ ...article, sources: cited }],
});
const library = withSources(sources);

test.each(bothLocales)('every source stands on one page in %s, forty at most on each', (locale) => {
  const pages = listSourcePages(library, locale);
  expect(pages.map((list) => [list.page, list.pages, list.sources.length, list.all.length])).toEqual([
    [1, 3, 40, 95],
    [2, 3, 40, 95],
    [3, 3, 15, 95],
  ]);
  expect(pages.flatMap((list) => list.sources.map(({ id }) => id)).sort()).toEqual([...sources].sort());
});

test('forty sources are one page, and so is none', () => {
  expect(listSourcePages(withSources(sources.slice(0, 40)), 'bn')).toHaveLength(1);
  expect(listSourcePages(withSources([]), 'bn')).toHaveLength(1);
});

test('the sitemap has every page in both languages, the first by its plain address', () => {
  const own = listSitemapEntries(library)
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => path.includes('/sources/'));
  expect(own).toEqual(
    ['', '/2', '/3'].flatMap((end) => ['bn', 'en'].map((locale) => `/${locale}/sources/${topic.id}${end}`)),
  );
});

test.each(bothLocales)(
  'each page in %s leads to those beside it, and only the first has the lead',
  (locale) => {
    const shown = listSourcePages(library, locale).map((list) =>
      render(<TopicSourcesPage {...{ list, steps: [], citations: new Map() }} />, locale),
    );
    const at = (end: string) => `href="/${locale}/sources/${topic.id}${end}"`;
    const [first = '', second = '', third = ''] = shown;
    expect(first).toContain(`rel="next" ${at('/2')}`);
    expect(first).not.toContain('rel="prev"');
    expect(second).toContain(`rel="prev" ${at('')}`);
    expect(second).toContain(`rel="next" ${at('/3')}`);
    expect(third).toContain(`rel="prev" ${at('/2')}`);
    expect(third).not.toContain('rel="next"');
    expect(shown.map((html) => html.includes('class="lead"'))).toEqual([true, false, false]);
    expect(listParts(second, 'h1')[0]?.text).toBe(
      locale === 'bn' ? `তথ্যসূত্র: ${topic.title.bn}, পাতা ২` : `Sources: ${topic.title.en}, page 2`,
    );
  },
);
