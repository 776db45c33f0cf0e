import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { localeList } from '@/lib/i18n/locales';
import { sideBySidePath } from '@/lib/i18n/side-by-side-path';
import { readStoredFile } from '@/lib/publish/snapshot/file-store';
import { readManifest, siteFolder } from '@/lib/publish/snapshot/site-folder';
import { otherLocale } from '../other-locale';
import { longest, openWithModules, scrollForModule } from './article-script';
import { editions, messageOf } from './content';
import { expectAccessible } from './expect-clean';

/* An article with both languages side by side. */

const pages = editions.map(({ article, locale, path }) => {
  const twin = otherLocale(locale);
  return { article, locale, twin, path, beside: sideBySidePath(locale, article.slug, twin) };
});

test('every block of every article stands beside its twin, and says its language', async () => {
  const { documents } = await readManifest();
  let blocks = 0;
  for (const { locale, twin, beside } of pages) {
    const entry = documents[beside];
    if (!entry) throw new Error(`${beside}: expected a page`);
    const $ = load((await readStoredFile(siteFolder(), entry)).toString());
    const rows = $('.twins > :not(.meta)').toArray();
    const unpaired = rows.filter((row, index) => {
      const [before, after] = [rows[index - 1], rows[index + 1]];
      if ($(row).find('th').length > 0) return $(row).hasClass('twin');
      const isTwin = $(row).hasClass('twin');
      const other = isTwin ? before : after;
      return (
        $(row).attr('lang') !== (isTwin ? twin : locale) || !other || $(other).hasClass('twin') === isTwin
      );
    });
    expect
      .soft(
        unpaired.map((row) => $(row).text().slice(0, 40)),
        beside,
      )
      .toEqual([]);
    // Cells of tables have both texts.
    expect.soft($('.twins :is(th, td, caption):not(:has(> [lang]))').length, beside).toBe(0);
    expect.soft($('script').length, beside).toBe(0);
    blocks += rows.filter((row) => !$(row).hasClass('twin')).length;
  }
  expect(blocks).toBeGreaterThan(pages.length * 10);
});

test('the pages with both languages are not for search engines', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).not.toContain('/with-');
  const [page] = pages;
  const html = await (await request.get(page?.beside ?? '')).text();
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(load(html)('link[rel=canonical]').attr('href')).toMatch(new RegExp(`${page?.path}$`));
});

test('nothing moves sideways at 320 px', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { beside } of pages) {
    await page.goto(beside);
    expect.soft(await page.evaluate('document.documentElement.scrollWidth'), beside).toBe(320);
  }
});

test('from 768 px on a block and its twin begin on the same line; below, one follows the other', async ({
  page,
}) => {
  await page.goto(pages[0]?.beside ?? '');
  const placesOf = () =>
    page.locator('.twins > p').evaluateAll((all) =>
      all.slice(1, 3).map((element) => {
        const { left, top, width } = element.getBoundingClientRect();
        return { left, top, width };
      }),
    );
  await page.setViewportSize({ width: 768, height: 640 });
  const [own, twin] = await placesOf();
  expect(twin?.top).toBe(own?.top);
  expect(twin?.left).toBeGreaterThan((own?.left ?? 0) + (own?.width ?? 0));
  await page.setViewportSize({ width: 767, height: 640 });
  const [above, below] = await placesOf();
  expect(below?.left).toBe(above?.left);
  expect(below?.top).toBeGreaterThan(above?.top ?? 0);
});

test.describe(() => {
  test.use({ javaScriptEnabled: true });

  for (const locale of localeList) {
    const edition = pages
      .filter((page) => page.locale === locale)
      .find(({ path }) => path.endsWith('/marketplaces'));
    const { beside = '' } = edition ?? {};

    test(`axe finds nothing on ${beside}, on a phone and on a desk`, async ({ page }) => {
      await page.goto(beside);
      await expectAccessible(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expectAccessible(page);
    });
  }

  test('an article leads to the section that is read, and the section leads back', async ({ page }) => {
    const [edition] = longest;
    await openWithModules(page, edition);
    await scrollForModule(page, edition);
    const heading = page.locator('h2.section').nth(2);
    const id = await heading.getAttribute('id');
    await heading.evaluate((element) => element.scrollIntoView());
    const link = page.getByRole('link', { name: messageOf(edition.locale, 'SideBySide.link') });
    await expect(link).toHaveAttribute('data-floating');
    await link.tap();
    await expect(page).toHaveURL(new RegExp(`/with-\\w+#${id}$`));
    await page.locator(`#${id} a`).tap();
    await expect(page).toHaveURL(new RegExp(`${edition.path}#${id}$`));
  });
});
