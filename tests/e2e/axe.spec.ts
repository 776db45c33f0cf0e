import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { crawl } from './crawl';

// axe runs as a script inside the page.
test.use({ javaScriptEnabled: true });

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

for (const { path } of await crawl()) {
  test(`axe finds nothing on ${path}, in light and in dark colours`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags(tags)
        .options({ resultTypes: ['violations'] })
        // The page has no frames: axe need not open a second page to gather their results.
        .setLegacyMode()
        .analyze();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target.join(' ')}\n${failureSummary}`),
      );
      expect(found, colorScheme).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
    }
  });
}

test('paper is light in the light scheme and dark in the dark one', async ({ page }) => {
  await page.goto('/bn');
  expect(await brightness(page, 'light')).toBeGreaterThan(224);
  expect(await brightness(page, 'dark')).toBeLessThan(64);
});

/** Brightest channel of the page's background, 0 to 255. */
async function brightness(page: Page, colorScheme: 'light' | 'dark'): Promise<number> {
  await page.emulateMedia({ colorScheme });
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  return Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));
}
