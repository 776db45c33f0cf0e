import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pagesToTry } from './template-pages';

// axe runs as a script inside the page.
test.use({ javaScriptEnabled: true });

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

for (const { path, title, details } of pagesToTry) {
  test(`axe finds nothing on ${title}, in light and in dark colours`, details, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await findProblems(page, (axe) => axe.withTags(tags))).toEqual([]);
    // Nothing but the colours changes with the scheme.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findProblems(page, (axe) => axe.withRules(['color-contrast'])), 'dark').toEqual([]);
  });
}

/** What axe finds. It has to have looked at contrast. */
async function findProblems(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations, passes } = await choose(new AxeBuilder({ page }))
    .options({ resultTypes: ['violations'] })
    // The page has no frames: axe need not open a second page to gather their results.
    .setLegacyMode()
    .analyze();
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target.join(' ')}\n${failureSummary}`),
  );
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
