import { expect, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { editions, library, messageOf } from './content';
import { crawl } from './crawl';
import { listExpectedText } from './expected-text';
import { type DocumentFacts, readDocument } from './read-document';

const pages = await crawl();

/** Text and links of a page that has to be there. */
function factsOf(path: string): DocumentFacts {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no link leads to ${path}`);
  return readDocument(page);
}

test('every article holds every sentence, table cell, read-also and source outside of scripts, in order', () => {
  const missing = editions.flatMap(({ article, locale, path }) => {
    const expected = listExpectedText(article, locale);
    expect(expected.length, path).toBeGreaterThan(20);
    return findMissing(factsOf(path).text, expected).map((piece) => `${path}: ${piece}`);
  });
  expect(missing).toEqual([]);
});

test("every article goes on with the articles of the editor's choice", () => {
  for (const { article, locale, path } of editions) {
    const { text, links } = factsOf(path);
    const below = text.slice(text.lastIndexOf(messageOf(locale, 'ReadAlsoList.title')));
    const titles = library.listReadAlso(article.slug).map(({ slug, texts }) => ({
      href: href.article(locale, slug),
      text: texts[locale].title,
    }));
    expect.soft(titles.length, path).toBeGreaterThan(0);
    const named = titles.map((title) => title.text);
    expect.soft(findMissing(below, named), path).toEqual([]);
    for (const title of titles) expect.soft(links, path).toContainEqual(expect.objectContaining(title));
  }
});

for (const locale of localeList) {
  test(`/${locale} says what the site is, and lists topics and the five newest articles`, () => {
    const { text, links } = factsOf(href.home(locale));
    const newest = library.listArticles().slice(0, 5);
    const expected = [
      messageOf(locale, 'HomePage.promise'),
      messageOf(locale, 'HomePage.topics'),
      ...library.listTopics().map(({ title }) => title[locale]),
      messageOf(locale, 'HomePage.newest'),
      ...newest.map(({ texts }) => texts[locale].title),
    ];
    expect(findMissing(text, expected)).toEqual([]);
    const articles = links
      .map((link) => link.href)
      .filter((target) => editions.some((e) => e.path === target));
    expect(articles).toEqual(newest.map(({ slug }) => href.article(locale, slug)));
  });

  test(`the topic pages in ${locale} list exactly their articles`, () => {
    for (const topic of library.listTopics()) {
      const path = href.topic(locale, topic.id);
      const { text, links } = factsOf(path);
      const articles = library.listArticlesOfTopic(topic.id);
      const count = messageOf(locale, 'TopicPage.articles', { count: articles.length });
      expect(findMissing(text, [topic.title[locale], topic.description[locale], count]), path).toEqual([]);
      const slugs = links
        .map((link) => link.href)
        .filter((target) => editions.some((e) => e.path === target));
      expect(slugs, path).toEqual(articles.map(({ slug }) => href.article(locale, slug)));
    }
  });
}

/** Pieces that do not follow in the text after the piece before them. */
function findMissing(text: string, pieces: string[]): string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const at = text.indexOf(piece.replace(/\s+/g, ' ').trim(), from);
    if (at < 0) return true;
    from = at + piece.length;
    return false;
  });
}
