import { expect, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';

for (const locale of localeList) {
  test(`the home page in ${locale} takes at most four screens of a phone, its end included`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(href.home(locale));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height / 740).toBeLessThanOrEqual(4);
  });
}
