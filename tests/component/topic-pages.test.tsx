import { expect, test } from 'vitest';
import { TopicPage } from '@/components/site/TopicPage';
import { loadLibrary } from '@/lib/content/load-library';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';
import { listTopicPages } from '@/lib/subject/topics/list-topic-pages';
import { bothLocales, listParts, messageOf, render } from './render';

/* A topic with 45 articles: three pages of at most twenty. */

const real = await loadLibrary();
const [topic] = real.listTopics();
const [sample] = real.listArticles();
if (!topic || !sample) throw new Error('the content has no topic with an article');
const articles = Array.from({ length: 45 }, (_, index) => ({ ...sample, slug: `article-${index + 1}` }));
const library = { ...real, listTopics: () => [topic], listArticlesOfTopic: () => articles };

const pages = listTopicPages(library);
const slugsOf = (list: (typeof pages)[number] | undefined) => list?.articles.map(({ slug }) => slug);

test('every article stands on one page, twenty at most on each, in order', () => {
  expect(pages.map((list) => [list.page, list.pages, list.articles.length, list.total])).toEqual([
    [1, 3, 20, 45],
    [2, 3, 20, 45],
    [3, 3, 5, 45],
  ]);
  expect(pages.flatMap(slugsOf)).toEqual(articles.map(({ slug }) => slug));
});

test('twenty articles are one page', () => {
  const twenty = { ...library, listArticlesOfTopic: () => articles.slice(0, 20) };
  expect(listTopicPages(twenty)).toHaveLength(1);
});

test('the sitemap has every page in both languages, the first by its plain address', () => {
  const own = listSitemapEntries(library)
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => path.includes('/topics/'));
  expect(own).toEqual(
    ['', '/2', '/3'].flatMap((end) => ['bn', 'en'].map((locale) => `/${locale}/topics/${topic.id}${end}`)),
  );
});

test.each(bothLocales)(
  'each page in %s leads to those beside it, and only the first has the lead',
  (locale) => {
    const shown = pages.map((list) =>
      render(
        <TopicPage
          {...{
            library,
            list,
            steps: [],
            articles: list.articles.map((article) => ({ article, wordCount: 100 })),
          }}
        />,
        locale,
      ),
    );
    const at = (end: string) => `/${locale}/topics/${topic.id}${end}`;
    const links = shown.map((html) =>
      listParts(html, 'a')
        .filter(({ attributes }) => attributes.rel)
        .map(({ attributes }) => [attributes.rel, attributes.href]),
    );
    expect(links).toEqual([
      [['next', at('/2')]],
      [
        ['prev', at('')],
        ['next', at('/3')],
      ],
      [['prev', at('/2')]],
    ]);
    expect(shown.map((html) => html.includes('class="lead"'))).toEqual([true, false, false]);
    const names = listParts(shown[1] ?? '', 'nav').map(({ attributes }) => attributes['aria-label']);
    expect(names).toContain(messageOf(locale, 'PageLinks', 'label'));
    expect(listParts(shown[1] ?? '', 'h1')[0]?.text).toContain(locale === 'bn' ? '২' : '2');
  },
);
