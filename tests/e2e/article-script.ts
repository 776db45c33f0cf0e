import { type BrowserContext, expect, type Page } from '@playwright/test';
import { localeList } from '@/lib/i18n/locales';
import { editions, library, messageOf } from './content';

/*
 * An article has two browser modules: one that comes a second after the page, and one that comes at the first scroll. The button
 * for sharing shows that the second has run.
 */

type Edition = Pick<(typeof editions)[number], 'path' | 'locale'>;

/** The longest article of each language: it has room for everything that the modules do. */
export const longest = localeList.map((locale) => {
  const lengthOf = ({ article }: (typeof editions)[number]) =>
    library.getBody(article.slug, locale)?.body.length ?? 0;
  return editions.filter((e) => e.locale === locale).reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
}) as [(typeof editions)[number], ...typeof editions];

/** The button that the module of the first scroll puts at the end of the article. */
export function shareButton(page: Page, { locale }: Edition) {
  const names = ['share', 'copy'].map((key) => messageOf(locale, `ArticleTools.${key}`));
  return page.getByRole('main').getByRole('button', { name: new RegExp(`^(?:${names.join('|')})$`) });
}

/** How long after its load a page asks for its module: see lib/publish/module-loader.ts. */
const delay = 1_000;
const withClock = new WeakSet<BrowserContext>();

/** Makes the clock of a page's browser one that tests can put forward. */
export async function useClock(page: Page): Promise<void> {
  const context = page.context();
  if (!withClock.has(context)) await context.clock.install();
  withClock.add(context);
}

/** Opens an address and lets the time pass after which its page asks for a module. */
export async function openAndWait(page: Page, path: string): Promise<void> {
  await useClock(page);
  await page.goto(path);
  await page.clock.fastForward(delay);
}

/** Opens an article, and goes on when its module has run. */
export async function openWithModules(page: Page, edition: Edition): Promise<void> {
  await openAndWait(page, edition.path);
  await expectModule(page);
}

/** Waits until the module of the page has run: importing it again gives the same one, once it has. */
async function expectModule(page: Page): Promise<void> {
  const inline = await page.locator('body script:not([src]):not([type])').allTextContents();
  const [, address = ''] =
    inline.map((text) => /setTimeout.*"(\/assets\/[^"]+)"/.exec(text)).find(Boolean) ?? [];
  expect(address).not.toBe('');
  await page.evaluate((module) => import(module), address);
}

/** Scrolls a little, as every reader does, and goes on when the module that this loads has run. */
export async function scrollForModule(page: Page, edition: Edition): Promise<void> {
  await page.evaluate(() => scrollBy(0, 1));
  await expect(shareButton(page, edition)).toBeAttached();
}

/**
 * Opens a page whose browser modules are still on their way: the text is there, they are not.
 *
 * @returns lets them come, and goes on when they have run
 */
export async function openBeforeModules(
  page: Page,
  { path }: Pick<Edition, 'path'>,
): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await useClock(page);
  // The events after this one may wait for the modules.
  await page.goto(path, { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return async () => {
    release();
    await page.waitForLoadState();
    await page.clock.fastForward(delay);
    await expectModule(page);
  };
}

/** The sections of an article: ids and headings' texts, in the order of the page. */
export function listSections(page: Page): Promise<{ id: string; text: string; top: number }[]> {
  return page.locator('h2.section').evaluateAll((headings) =>
    headings.map((heading) => ({
      id: heading.id,
      text: heading.textContent ?? '',
      top: heading.getBoundingClientRect().top + window.scrollY,
    })),
  );
}
