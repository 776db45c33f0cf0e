import { expect, test } from '@playwright/test';
import { localeList } from '@/lib/i18n/locales';
import { editions, messageOf } from './content';
import { crawl } from './crawl';
import { listOf, readDocument } from './read-document';
import { pageWithMost } from './template-pages';

/* Sharing without script: links under the text of every article. */

const names = ['facebook', 'whatsapp', 'messenger', 'x'];

test('every article can be shared by plain links that carry its canonical address', async () => {
  const pages = await crawl();
  for (const { path, locale } of editions) {
    const page = pages.find((candidate) => candidate.path === path);
    if (!page) throw new Error(`no link leads to ${path}`);
    const links = listOf(page, '.share a', (link) => ({
      name: link.text(),
      values: [...new URL(link.attr('href') ?? '').searchParams.values()],
    }));
    const { canonical } = readDocument(page);
    const expected = names.map((name) => ({
      name: messageOf(locale, `ShareLinks.${name}`),
      values: [canonical],
    }));
    expect.soft(links, path).toEqual(expected);
  }
});

for (const locale of localeList) {
  test(`an article in ${locale} shows its links for sharing`, async ({ page }) => {
    await page.goto(pageWithMost(locale, '.share a'));
    for (const name of names) {
      const label = messageOf(locale, `ShareLinks.${name}`);
      await expect(page.locator('.share').getByRole('link', { name: label, exact: true })).toBeVisible();
    }
  });
}

test.describe('with a mouse', () => {
  test.use({ isMobile: false, hasTouch: false });

  test('Messenger, whose link opens an app, is not offered', async ({ page }) => {
    const [{ path, locale }] = editions as [(typeof editions)[number]];
    await page.goto(path);
    const row = page.locator('.share');
    await expect(row.getByRole('link', { name: messageOf(locale, 'ShareLinks.facebook') })).toBeVisible();
    await expect(row.getByText(messageOf(locale, 'ShareLinks.messenger'))).toBeHidden();
  });
});
