import { test as browserTest, expect } from '@playwright/test';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { href } from '@/lib/i18n/href';
import { type Locale, locales } from '@/lib/i18n/locales';
import { otherLocale } from '../other-locale';
import { editions, library, localeOf, twinOf } from './content';
import { crawl } from './crawl';
import { readDocument, test } from './read-document';

const pages = await crawl();
const htmlOf = (path: string) => pages.find((page) => page.path === path)?.html ?? '';

for (const { path } of pages) {
  browserTest(`the header of ${path} leads to its twin and back, without script`, async ({ page }) => {
    const locale = localeOf(path);
    const twin = otherLocale(locale);
    const linkTo = (other: Locale) =>
      page.getByRole('banner').getByRole('link', { name: locales[other].name, exact: true });
    await page.goto(path);
    await expect(linkTo(twin)).toHaveAttribute('lang', twin);
    await expect(linkTo(twin)).toHaveAttribute('hreflang', twin);
    await linkTo(twin).tap();
    await expect(page).toHaveURL(twinOf(path));
    await expect(page.locator('html')).toHaveAttribute('lang', twin);
    await linkTo(locale).tap();
    await expect(page).toHaveURL(path);
  });
}

for (const article of library.listArticles()) {
  const sections = extractOutline(parseMdx(article.texts.bn.body)).headings;

  test(`the headings of ${article.slug} have the ids of the source in both languages`, async ({ parser }) => {
    const outlineOf = async (locale: Locale) => {
      const { headings } = await readDocument(parser, htmlOf(href.article(locale, article.slug)));
      return headings.map(({ level, id }) => `h${level} #${id}`);
    };
    const bn = await outlineOf('bn');
    expect(await outlineOf('en')).toEqual(bn);
    const fromSource = sections.map(({ depth, id }) => `h${depth} #${id}`);
    expect(bn.slice(1, 1 + sections.length), 'after the title come the headings of the text').toEqual(
      fromSource,
    );
  });
}

for (const { article, locale, path } of editions) {
  const sections = extractOutline(parseMdx(article.texts[locale].body)).headings.filter(
    ({ depth }) => depth === 2,
  );
  const twin = otherLocale(locale);

  test(`each section of ${path} has one link to the same section in the other language`, async ({
    parser,
  }) => {
    const { links } = await readDocument(parser, htmlOf(path));
    const { ids } = await readDocument(parser, htmlOf(twinOf(path)));
    const toTwin = links.filter((link) => link.href.startsWith(`${twinOf(path)}#`));
    expect(toTwin).toEqual(
      sections.map(({ id = '' }) => ({
        href: href.article(twin, article.slug, id),
        text: locales[twin].name,
        lang: twin,
        hreflang: twin,
        describedBy: id,
      })),
    );
    expect(sections.filter(({ id = '' }) => !ids.includes(id))).toEqual([]);
    expect(sections.length).toBeGreaterThan(2);
  });

  browserTest(
    `the link beside the last section of ${path} lands on that section, and back`,
    async ({ page }) => {
      const id = sections.at(-1)?.id ?? '';
      const linkBeside = (to: Locale) =>
        page.locator(`a[aria-describedby="${id}"]`).and(page.getByRole('link', { name: locales[to].name }));
      await page.goto(path);
      await linkBeside(twin).tap();
      await expect(page).toHaveURL(`${twinOf(path)}#${id}`);
      await expect(page.locator(`h2#${id}`)).toBeInViewport();
      await linkBeside(locale).tap();
      await expect(page).toHaveURL(`${path}#${id}`);
      await expect(page.locator(`h2#${id}`)).toBeInViewport();
    },
  );
}
