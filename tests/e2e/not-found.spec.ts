import { expect, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { defaultLocale, localeList, locales } from '@/lib/i18n/locales';
import { otherLocale } from '../other-locale';
import { library, messageOf } from './content';
import { fetchPage, siteUrl } from './crawl';
import { readDocument } from './read-document';

for (const locale of localeList) {
  const home = href.home(locale);

  for (const path of [`${home}/no-such-page`, `${home}/topics/no-such-topic`, `${home}/no/such/page`]) {
    test(`${path} answers 404 in its own language`, async () => {
      const page = await fetchPage(path);
      const { status, contentType, html } = page;
      expect(status).toBe(404);
      expect(contentType).toBe('text/html; charset=utf-8');
      const { lang, headings, text, links, title } = readDocument(page);
      expect(lang).toBe(locale);
      expect(headings.filter(({ level }) => level === 1).map((heading) => heading.text)).toEqual([
        messageOf(locale, 'NotFoundPage.title'),
      ]);
      expect(text).toContain(messageOf(locale, 'NotFoundPage.text'));
      expect(text).not.toContain(messageOf(otherLocale(locale), 'NotFoundPage.title'));
      expect(title).not.toBe('');
      const targets = links.map((link) => link.href);
      const [learning] = library.listLearningPaths();
      expect(targets).toEqual(
        expect.arrayContaining([home, href.takeHome(locale), href.learningPath(locale, learning?.id ?? '')]),
      );
      expect(html).toMatch(/<meta name="robots" content="noindex/);
    });
  }

  test(`the 404 page of ${locale} searches, without script, and fits two screens of a phone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${home}/no-such-page`);
    const end = await page.getByRole('main').evaluate((main) => main.getBoundingClientRect().bottom);
    expect(end).toBeLessThan(2 * 740);
    const main = page.getByRole('main');
    await main.getByRole('searchbox').fill('payoneer');
    await main.getByRole('button').tap();
    await expect(page).toHaveURL(href.search(locale, { q: 'payoneer' }));
  });

  test(`the 404 page of ${locale} leads home, without script`, async ({ page }) => {
    await page.goto(`${home}/no-such-page`);
    await page.getByRole('banner').getByRole('link', { name: library.site.name[locale] }).tap();
    await expect(page).toHaveURL(home);
  });
}

for (const path of ['/no-such-page', '/fr', '/fr/marketplaces', '/no/such/page']) {
  test(`${path} answers 404 in both languages, with a link to both homes`, async () => {
    const page = await fetchPage(path);
    const { status, contentType } = page;
    expect(status).toBe(404);
    expect(contentType).toBe('text/html; charset=utf-8');
    const { lang, links, title } = readDocument(page);
    expect(lang).toBe(defaultLocale);
    expect(title).not.toBe('');
    for (const locale of localeList) {
      expect(links).toContainEqual(expect.objectContaining({ href: href.home(locale), lang: locale }));
    }
  });

  test(`${path} says in each language, marked as such, that there is no page`, async ({ page }) => {
    await page.goto(path);
    for (const locale of localeList) {
      const said = page.getByText(messageOf(locale, 'NotFoundPage.title'), { exact: true });
      await expect(said).toBeVisible();
      const lang = await said.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
      expect(lang, locales[locale].name).toBe(locale);
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  });
}

test('/ leads to the home of the default language, for good crawlers and all readers alike', async () => {
  const response = await fetch(siteUrl('/'), { redirect: 'manual' });
  expect([307, 308]).toContain(response.status);
  expect(new URL(response.headers.get('location') ?? '', siteUrl('/')).pathname).toBe(
    href.home(defaultLocale),
  );
});
