import { expect, test } from '@playwright/test';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList, locales } from '@/lib/i18n/locales';
import { otherLocale } from '../other-locale';
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
  return extractOutline(parseMdx(article.texts[locale].body)).headings;
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

test('each section of every article has one link to the same section in the other language', () => {
  for (const { article, locale, path } of editions) {
    const twin = otherLocale(locale);
    const sections = headingsOf({ article, locale }).filter(({ depth }) => depth === 2);
    const { links } = readDocument(pageAt(path));
    const toTwin = links.filter((link) => link.href.startsWith(`${twinOf(path)}#`));
    const expected = sections.map(({ id = '' }) => ({
      href: href.article(twin, article.slug, id),
      text: locales[twin].name,
      lang: twin,
      hreflang: twin,
      describedBy: id,
    }));
    expect.soft(toTwin, path).toEqual(expected);
    const { ids } = readDocument(pageAt(twinOf(path)));
    expect
      .soft(
        sections.filter(({ id = '' }) => !ids.includes(id)),
        `${path}: not in its twin`,
      )
      .toEqual([]);
    expect.soft(sections.length, path).toBeGreaterThan(2);
  }
});

for (const locale of localeList) {
  const twin = otherLocale(locale);
  const path = pageWithMost(locale, '.section');

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

  test(`the link beside the last section of ${path} lands on that section, and back`, async ({ page }) => {
    const id = listOf(pageAt(path), '.section h2', (heading) => heading.attr('id')).at(-1) ?? '';
    const linkBeside = (to: Locale) =>
      page.locator(`a[aria-describedby="${id}"]`).and(page.getByRole('link', { name: locales[to].name }));
    await page.goto(path);
    await linkBeside(twin).tap();
    await expect(page).toHaveURL(`${twinOf(path)}#${id}`);
    await expect(page.locator(`h2#${id}`)).toBeInViewport();
    await linkBeside(locale).tap();
    await expect(page).toHaveURL(`${path}#${id}`);
    await expect(page.locator(`h2#${id}`)).toBeInViewport();
  });
}
