import { expect, test } from '@playwright/test';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList, locales } from '@/lib/i18n/locales';
import { otherLocale } from '../other-locale';
import { openWithModules } from './article-script';
import { editions, library, localeOf, twinOf } from './content';
import { type CrawledPage, crawl } from './crawl';
import { listOf, readDocument } from './read-document';
import { pageWithMost } from './template-pages';

const pages = await crawl();

/** A page that links have to lead to. */
function pageAt(path: string): CrawledPage {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no link leads to ${path}`);
  return page;
}

/** Headings that the text of an article has in its source. */
function headingsOf({ article, locale }: Pick<(typeof editions)[number], 'article' | 'locale'>) {
  return extractOutline(parseMdx(library.getBody(article.slug, locale)?.body ?? '')).headings;
}

test('the header of every page has one link to its twin, marked with its language', () => {
  for (const page of pages) {
    const { path } = page;
    const twin = otherLocale(localeOf(path));
    const links = listOf(page, 'header a[hreflang]', (link) => ({
      href: link.attr('href'),
      lang: link.attr('lang'),
      hreflang: link.attr('hreflang'),
      name: link.text(),
    }));
    const expected = { href: twinOf(path), lang: twin, hreflang: twin, name: locales[twin].name };
    expect.soft(links, path).toEqual([expected]);
  }
});

test('the headings of every article have the ids of its source in both languages', () => {
  for (const article of library.listArticles()) {
    const outlineOf = (locale: Locale) =>
      readDocument(pageAt(href.article(locale, article.slug))).headings.map(
        ({ level, id }) => `h${level} #${id}`,
      );
    const bn = outlineOf('bn');
    expect.soft(outlineOf('en'), article.slug).toEqual(bn);
    const fromSource = headingsOf({ article, locale: 'bn' }).map(({ depth, id }) => `h${depth} #${id}`);
    // After the title come the headings of the text.
    expect.soft(bn.slice(1, 1 + fromSource.length), article.slug).toEqual(fromSource);
  }
});

test('every section of an article is in its twin', () => {
  for (const { article, locale, path } of editions) {
    const sections = headingsOf({ article, locale }).filter(({ depth }) => depth === 2);
    const { ids } = readDocument(pageAt(twinOf(path)));
    const missing = sections.filter(({ id = '' }) => !ids.includes(id));
    expect.soft(missing, path).toEqual([]);
    expect.soft(sections.length, path).toBeGreaterThan(2);
  }
});

for (const locale of localeList) {
  const twin = otherLocale(locale);
  const path = pageWithMost(locale, 'h2.section');

  test(`the header of ${path} leads to its twin and back, without script`, async ({ page }) => {
    const linkTo = (other: Locale) =>
      page.getByRole('banner').getByRole('link', { name: locales[other].name, exact: true });
    await page.goto(path);
    await linkTo(twin).tap();
    await expect(page).toHaveURL(twinOf(path));
    await expect(page.locator('html')).toHaveAttribute('lang', twin);
    await linkTo(locale).tap();
    await expect(page).toHaveURL(path);
  });

  test.describe('with script', () => {
    test.use({ javaScriptEnabled: true });

    test(`while a section of ${path} is read, the link leads to it in the other language`, async ({
      page,
    }) => {
      await openWithModules(page, { path, locale });
      const heading = page.locator('h2.section').last();
      const id = await heading.getAttribute('id');
      const link = page.getByRole('banner').getByRole('link', { name: locales[twin].name, exact: true });
      await heading.evaluate((element) => element.scrollIntoView());
      await expect(link).toHaveAttribute('href', new RegExp(`${twinOf(path)}#${id}$`));
      await expect(link).toBeInViewport();
      await link.tap();
      await expect(page).toHaveURL(`${twinOf(path)}#${id}`);
      await expect(page.locator(`h2#${id}`)).toBeInViewport();
      await page.evaluate(() => window.scrollTo(0, 0));
      const back = page.getByRole('banner').getByRole('link', { name: locales[locale].name, exact: true });
      await expect(back).toHaveAttribute('href', new RegExp(`${path}$`));
    });
  });
}
