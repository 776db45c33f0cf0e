import { expect, test } from '@playwright/test';
import { termAnchor } from '@/lib/content/anchors';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { editions, library, messageOf } from './content';
import { crawl } from './crawl';

/* The pages made of the data files: programmes, glossary, sources. */

const pages = await crawl();
const htmlOf = (path: string) => pages.find((page) => page.path === path)?.html ?? '';
const idsIn = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);

for (const locale of localeList) {
  test(`the home page in ${locale} leads to the programmes, the glossary and the sources`, async ({
    page,
  }) => {
    for (const path of [href.programmes(locale), href.glossary(locale), href.sources(locale)]) {
      await page.goto(href.home(locale));
      await page.locator(`a[href="${path}"]`).first().tap();
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });

  test(`every programme in ${locale} shows a status, and a day or that there is none`, async ({ page }) => {
    await page.goto(href.programmes(locale));
    const rows = page.locator('.board tbody tr');
    await expect(rows).toHaveCount(Object.keys(library.programmes).length);
    for (const row of await rows.all()) {
      const [status = '', confirmed = ''] = await row.locator('td').allTextContents();
      expect(status).not.toBe('');
      expect(confirmed).toMatch(/[\d০-৯]{4}|No dated news|তারিখ জানা নেই/);
    }
    const [first] = await rows.locator('a').all();
    await first?.tap();
    await expect(page.locator('h2:target')).toBeInViewport();
  });

  test(`every source stands on a page of sources in ${locale}, and says what it is for`, () => {
    const paths = pages.map(({ path }) => path).filter((path) => path.startsWith(href.sources(locale)));
    expect(paths.length).toBe(1 + library.listTopics().length);
    const ids = new Set(paths.flatMap((path) => idsIn(htmlOf(path))));
    expect(library.listSourceIds().filter((id) => !ids.has(id))).toEqual([]);
    for (const { article } of editions.filter((edition) => edition.locale === locale)) {
      const html = htmlOf(href.sources(locale, article.topic));
      const [id = ''] = article.sources;
      const entry = html.slice(html.indexOf(`id="${id}"`)).split('</li>')[0];
      expect(entry, `${id} of ${article.slug}`).toContain(`href="${href.article(locale, article.slug)}"`);
    }
  });

  test(`the glossary in ${locale} has every word that an article explains, and leads to the article`, async ({
    page,
  }) => {
    await page.goto(`${href.glossary(locale)}#${termAnchor('escrow')}`);
    const escrow = page.locator(`#${termAnchor('escrow')}`);
    await expect(escrow).toBeInViewport();
    await expect(
      escrow.getByRole('list', { name: messageOf(locale, 'GlossaryPage.explainedIn') }),
    ).toBeVisible();
    await escrow.locator(`a[href="${href.article(locale, 'marketplaces')}"]`).tap();
    await expect(page).toHaveURL(href.article(locale, 'marketplaces'));
    const ids = idsIn(htmlOf(href.glossary(locale)));
    for (const id of Object.keys(library.glossary)) expect(ids).toContain(termAnchor(id));
  });

  test(`the table of programmes in the article in ${locale} says what their page says`, async ({ page }) => {
    await page.goto(href.article(locale, 'free-government-courses'));
    const names = await page
      .locator('#at-a-glance')
      .locator('xpath=following::table[1]')
      .locator('tbody th')
      .allTextContents();
    expect(names.length).toBeGreaterThan(2);
    expect(Object.values(library.programmes).map(({ name }) => name[locale])).toEqual(
      expect.arrayContaining(names),
    );
    await page
      .locator(`article a[href="${href.programmes(locale)}"]`)
      .first()
      .tap();
    await expect(page).toHaveURL(href.programmes(locale));
  });
}
