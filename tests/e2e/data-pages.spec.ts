import { expect, test } from '@playwright/test';
import { termAnchor } from '@/lib/content/anchors';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { listSourcePages } from '@/lib/subject/sources/list-source-pages';
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

  test(`every programme in ${locale} has a state, the age of its news, and facts that unfold`, async ({
    page,
  }) => {
    await page.goto(href.programmes(locale));
    const rows = page.locator('.board section > ul > li');
    await expect(rows).toHaveCount(Object.keys(library.programmes).length);
    const states = Object.values(library.tablePhrases[locale]);
    for (const row of await rows.all()) {
      const pill = row.locator('.pill');
      expect(states).toContain(await pill.textContent());
      await expect(pill.locator('svg')).toBeVisible();
      await expect(row).toContainText(
        /[\d০-৯]+ (days?|months?|years?) ago|(দিন|মাস|বছর) আগে|not known|জানা নেই/,
      );
      await expect(row.locator('dl')).toBeHidden();
    }
    await rows.first().locator('summary').tap();
    await expect(rows.first().locator('dl')).toBeVisible();
  });

  test(`every programme with an official page in ${locale} links it in its row`, async ({ page }) => {
    await page.goto(href.programmes(locale));
    for (const [id, { check }] of Object.entries(library.programmes)) {
      const links = page.locator(`[id="${id}"] > p a`);
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(addresses, id).toEqual(check?.url ? [check.url] : []);
    }
  });

  test(`an address in ${locale} that names a programme shows it open, without script`, async ({ page }) => {
    for (const id of Object.keys(library.programmes)) {
      await page.goto('about:blank');
      await page.goto(href.programmes(locale, id));
      await expect(page.locator(`[id="${id}"] h3`)).toBeInViewport();
      await expect(page.locator(`[id="${id}"] dl`)).toBeVisible();
    }
    await expect(page.locator('.board dl:visible')).toHaveCount(1);
  });

  test(`the first screen of the programmes in ${locale} says how many are open today`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(href.programmes(locale));
    await expect(page.locator('.in-short')).toContainText(/(নিশ্চিত খোলা: [০-৯]+টি|Surely open today: \d+)/);
    const box = await page.locator('.in-short').boundingBox();
    expect((box?.y ?? 740) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
  });

  test(`the programmes in ${locale} on paper have all their facts`, async ({ page }) => {
    await page.goto(href.programmes(locale));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.board dl:visible')).toHaveCount(Object.keys(library.programmes).length);
    await expect(page.locator('.board summary:visible')).toHaveCount(0);
  });

  test(`a letter of the glossary in ${locale} leads to its words, and the addressed word stands out`, async ({
    page,
  }) => {
    await page.goto(href.glossary(locale));
    const last = page
      .getByRole('navigation', { name: messageOf(locale, 'ByLetter.label') })
      .getByRole('link')
      .last();
    const target = (await last.getAttribute('href')) ?? '';
    await last.tap();
    await expect(page.locator(target)).toBeInViewport();
    await page.goto(href.glossary(locale, termAnchor('escrow')));
    const colour = (id: string) =>
      page.locator(`#${id}`).evaluate((entry) => getComputedStyle(entry).backgroundColor);
    expect(await colour(termAnchor('escrow'))).not.toBe(await colour(termAnchor('outsourcing')));
    // The letters lie on top and do not cover it.
    const letters = await page.locator('.letters').boundingBox();
    const entry = await page.locator(`#${termAnchor('escrow')} dt`).boundingBox();
    expect(entry?.y ?? 0).toBeGreaterThanOrEqual((letters?.y ?? 0) + (letters?.height ?? 0));
  });

  test(`every source stands on a page of sources in ${locale}, and says what it is for`, () => {
    const paths = pages.map(({ path }) => path).filter((path) => path.startsWith(href.sources(locale)));
    expect(paths.length).toBe(1 + listSourcePages(library, locale).length);
    const ids = new Set(paths.flatMap((path) => idsIn(htmlOf(path))));
    expect(library.listSourceIds().filter((id) => !ids.has(id))).toEqual([]);
    for (const { article } of editions.filter((edition) => edition.locale === locale)) {
      const ofTopic = paths.filter((path) =>
        `${path}/`.startsWith(`${href.sources(locale, article.topic)}/`),
      );
      const html = ofTopic.map(htmlOf).join('');
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
      .filter({ visible: true })
      .first()
      .tap();
    await expect(page).toHaveURL(href.programmes(locale));
  });
}
