import { test as base, type Page } from '@playwright/test';

/** Tests that read XML share one blank page for each worker: they only need the browser's parser. */
export const test = base.extend<object, { parser: Page }>({
  parser: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});
