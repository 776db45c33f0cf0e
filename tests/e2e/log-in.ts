import { expect, type Page } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { messageOf } from './content';
import { password, type Site } from './start-site';

/** Logs in as the moderator, through the form. */
export async function logIn(page: Page, site: Pick<Site, 'base'>, locale: Locale): Promise<void> {
  await page.goto(site.base + href.moderate(locale));
  await page.getByLabel(messageOf(locale, 'LoginForm.password')).fill(password);
  await page.getByRole('button', { name: messageOf(locale, 'LoginForm.submit') }).click();
  await expect(
    page.getByRole('navigation', { name: messageOf(locale, 'ModerationParts.parts') }),
  ).toBeVisible();
}
