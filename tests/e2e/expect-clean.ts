import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules of axe that look at colours; nothing else differs between light and dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Expects that axe finds nothing on a page, in light and in dark colours. */
export async function expectAccessible(page: Page, about?: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await listViolations(new AxeBuilder({ page })), about).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await listViolations(new AxeBuilder({ page }).withRules(colourRules)), about).toEqual([]);
}

/** Expects of a page on a phone that axe finds nothing, and that it does not move sideways. */
export async function expectClean(page: Page): Promise<void> {
  await expectAccessible(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
}

async function listViolations(builder: AxeBuilder) {
  const { violations } = await builder.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
