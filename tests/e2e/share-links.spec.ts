import { expect, test } from '@playwright/test';
import { editions, messageOf } from './content';

/* Sharing without script: links under the text of every article. */

for (const { path, locale } of editions) {
  test(`${path} can be shared by plain links that carry its canonical address`, async ({ page }) => {
    await page.goto(path);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    for (const name of ['facebook', 'whatsapp', 'messenger', 'x']) {
      const link = page
        .locator('.share')
        .getByRole('link', { name: messageOf(locale, `ShareLinks.${name}`), exact: true });
      await expect(link).toBeVisible();
      const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
      expect([...searchParams.values()]).toEqual([canonical]);
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
