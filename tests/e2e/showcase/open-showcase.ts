import { expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { picture, renderShowcase } from './render-showcase';

/** Opens the showcase at the address that an article of its name would have. Returns its path. */
export async function openShowcase(page: Page, locale: Locale): Promise<string> {
  const { path, html } = await renderShowcase(locale);
  await page.route(`**${path}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.route(`**${picture.path}`, (route) => route.fulfill({ path: picture.file }));
  await page.goto(path);
  await expect(page.getByRole('contentinfo')).toBeAttached();
  return path;
}
