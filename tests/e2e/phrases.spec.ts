import { expect, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { library, messageOf } from './content';
import { expectAccessible } from './expect-clean';

/* Words for clients: found, copied, and shared by their situation. */

const groups = Object.entries(library.phrases);

for (const locale of localeList) {
  test(`every situation in ${locale} is reached from the first page, without script`, async ({ page }) => {
    await page.goto(href.phrases(locale));
    for (const [group, { situations }] of groups) {
      for (const id of Object.keys(situations))
        await expect(page.locator(`main a[href="${href.phrases(locale, group, id)}"]`)).toHaveCount(1);
    }
    const [group = '', last] = groups.at(-1) ?? [];
    const [id = '', situation] = Object.entries(last?.situations ?? {}).at(-1) ?? [];
    await page.locator(`main a[href="${href.phrases(locale, group, id)}"]`).tap();
    await expect(page.locator(`h2#${id}`)).toBeInViewport();
    await expect(page.locator(`h2#${id}`)).toHaveText(situation?.title[locale] ?? '');
    const section = page.locator(`section[aria-labelledby="${id}"]`);
    await expect(section.locator('.say')).toHaveText(situation?.phrases.map(({ say }) => say) ?? []);
    await expect(section.locator('.say + p')).toHaveText(
      situation?.phrases.map(({ note }) => note[locale]) ?? [],
    );
  });

  test.describe('with script', () => {
    test.use({ javaScriptEnabled: true });

    test(`a sentence in ${locale} is copied as its reader would type it`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const [group = '', own] = groups[0] ?? [];
      await page.goto(href.phrases(locale, group));
      const [first] = Object.values(own?.situations ?? {});
      const button = page
        .getByRole('button', { name: messageOf(locale, 'PhraseGroupPage.copy'), exact: true })
        .first();
      await button.tap();
      await expect(page.locator('.sentences button').first()).toHaveText(
        messageOf(locale, 'PhraseGroupPage.copied'),
      );
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first?.phrases[0]?.say);
    });

    for (const path of [href.phrases(locale), ...groups.map(([group]) => href.phrases(locale, group))]) {
      test(`${path} is accessible and fits 320 px`, async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(path);
        await expectAccessible(page);
        await page.evaluate(() => scrollTo(10_000, 0));
        expect(await page.evaluate(() => scrollX)).toBe(0);
      });
    }
  });
}
