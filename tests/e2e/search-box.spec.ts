import { expect, type Page, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { type BrowserModules, loadBrowserModules } from '@/lib/publish/browser-modules';
import { library, messageOf } from './content';
import { expectAccessible } from './expect-clean';

/* The search box that answers while the reader types, where its module runs: on the home and the search page. */

test.use({ javaScriptEnabled: true });

const box = (page: Page) => page.getByRole('banner').locator('input[name=q]');
const options = (page: Page) => page.getByRole('option');
const status = (page: Page) => page.getByRole('banner').getByRole('status');

/** Puts the focus into the box, and goes on when its module runs. */
async function focusBox(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await box(page).focus();
  await expect(page.getByRole('combobox')).toBeVisible();
}

async function type(page: Page, query: string, locale: Locale): Promise<number> {
  await box(page).fill(query);
  await expect(options(page).first()).toBeVisible();
  const count = await options(page).count();
  await expect(status(page)).toHaveText(messageOf(locale, 'SearchForm.count', { count }));
  return count;
}

for (const locale of localeList) {
  const home = href.home(locale);

  test(`in ${locale} neither module nor index is loaded before the box has the focus`, async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    const ofSearch = () => loaded.filter((path) => path.includes('/assets/search'));
    await page.goto(home, { waitUntil: 'networkidle' });
    expect(ofSearch()).toEqual([]);
    await box(page).focus();
    await expect(page.getByRole('combobox')).toBeVisible();
    expect(ofSearch()).toEqual([
      expect.stringMatching(/^\/assets\/searchBox\.\w+\.js$/),
      '/assets/searchIndex.json',
    ]);
  });

  test(`in ${locale} sections are found in three ways of writing, and their number is announced`, async ({
    page,
  }) => {
    await focusBox(page, home);
    for (const query of ['আউটসোর্সিং শেখা', 'outsourcing shikhbo', 'learn outsourcing']) {
      await type(page, query, locale);
      await expect(options(page).first()).toHaveAttribute(
        'href',
        new RegExp(`^/${locale}/how-to-learn-outsourcing`),
      );
    }
    await box(page).fill('passport renewal fee');
    await expect(options(page)).toHaveCount(6);
    const nearest = messageOf(locale, 'SearchForm.nearest');
    const count = messageOf(locale, 'SearchForm.count', { count: 6 });
    await expect(status(page)).toHaveText(`${nearest} ${count}`);
    await expect(page.locator('#options > :first-child')).toHaveText(nearest);
    await box(page).fill('biryani');
    await expect(status(page)).toHaveText(messageOf(locale, 'SearchForm.count', { count: 0 }));
    await expect(page.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false');
    await box(page).fill('');
    await expect(status(page)).toBeEmpty();
  });

  test(`in ${locale} a place is the first option for its name, and says what it is`, async ({ page }) => {
    await focusBox(page, home);
    for (const [query, kind, address] of [
      ['calcula', 'tool', href.takeHome(locale)],
      ['এসক্রো কী', 'term', href.glossary(locale, 'term-escrow')],
      ['her pawar', 'programme', href.programmes(locale, 'her-power')],
    ] as const) {
      await type(page, query, locale);
      await expect(options(page).first()).toHaveAttribute('href', address);
      await expect(options(page).first()).toContainText(messageOf(locale, `PlaceKinds.${kind}`));
    }
  });

  test(`in ${locale} nothing moves when the list comes or goes, and it fits into 320 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await focusBox(page, home);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('header *:not(.options, .options *, output), main *')].map(
          (element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height].join();
          },
        ),
      );
    const before = await places();
    await type(page, 'marketplace', locale);
    expect(await places()).toEqual(before);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect(page.locator('#options')).toHaveCSS('background-color', paper);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    for (const option of await options(page).all()) {
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });

  test(`axe finds nothing on the open list in ${locale}, in light and in dark colours`, async ({ page }) => {
    await focusBox(page, home);
    await type(page, 'marketplace', locale);
    await page.keyboard.press('ArrowDown');
    await expectAccessible(page);
  });
}

test('the box answers without network, once it is loaded', async ({ page, context }) => {
  await focusBox(page, href.home('en'));
  await context.setOffline(true);
  await type(page, 'payoneer', 'en');
});

test('arrows select and wrap around, Home, End and Escape return to the text, Enter opens', async ({
  page,
}) => {
  await focusBox(page, href.home('bn'));
  const count = await type(page, 'upwork', 'bn');
  const combobox = page.getByRole('combobox');
  const chosen = page.getByRole('option', { selected: true });
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await expect(combobox).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(combobox).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(options(page).nth(count - 1)).toHaveAttribute('aria-selected', 'true');
  for (const key of ['Home', 'End']) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(key);
    await expect(chosen).toHaveCount(0);
    await expect(combobox).not.toHaveAttribute('aria-activedescendant');
  }
  await page.keyboard.press('Escape');
  await expect(combobox).toHaveAttribute('aria-expanded', 'false');
  await expect(options(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue('upwork');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const target = (await chosen.getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(target);
});

test('Enter without a selection opens the page of all results', async ({ page }) => {
  await focusBox(page, href.home('en'));
  await type(page, 'upwork', 'en');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href.search('en', { q: 'upwork' }));
});

test('a tap on an option opens it, and leaving the box closes the list', async ({ page }) => {
  await focusBox(page, href.search('bn', { q: 'fiverr' }));
  await type(page, 'upwork', 'bn');
  await page.keyboard.press('Tab');
  await expect(options(page)).toHaveCount(0);
  await type(page, 'upwork', 'bn');
  const target = (await options(page).nth(1).getAttribute('href')) ?? '';
  await options(page).nth(1).tap();
  await expect(page).toHaveURL(target);
});

test('what was typed before the index arrived is answered when it arrives', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/searchIndex.json', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(href.home('bn'));
  await box(page).fill('payoneer');
  release();
  await expect(options(page).first()).toBeVisible();
});

test('when the index cannot be loaded the form still works', async ({ page }) => {
  await page.route('**/assets/searchIndex.json', (route) => route.abort());
  await page.goto(href.home('en'));
  await box(page).fill('payoneer');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href.search('en', { q: 'payoneer' }));
});

for (const [part, address] of [
  ['module', /\/assets\/searchBox\./],
  ['index', /\/assets\/searchIndex\./],
] as const) {
  test(`a search box whose ${part} did not come is still a form, and tries again at the next focus`, async ({
    page,
  }) => {
    const [locale] = localeList;
    const asked: string[] = [];
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.route(address, (route) => {
      asked.push(route.request().url());
      return asked.length === 1 ? route.abort() : route.continue();
    });
    await page.goto(href.home(locale));
    const failed = page.waitForEvent('requestfailed', (request) => address.test(request.url()));
    await box(page).focus();
    await failed;
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await box(page).blur();
    await box(page).focus();
    await expect(page.getByRole('combobox')).toBeVisible();
    // Some browsers remember that a module failed, by its address.
    const [first = ''] = asked;
    expect(asked).toEqual([first, part === 'module' ? `${first}?` : first]);
    expect(errors).toEqual([]);
    await type(page, 'marketplace', locale);
  });
}

test('a search box whose module never comes sends its form', async ({ page }) => {
  await page.route(/\/assets\/searchBox\./, (route) => route.abort());
  const [locale] = localeList;
  await page.goto(href.home(locale));
  await box(page).fill('marketplace');
  await box(page).press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href.search(locale)}\\?q=marketplace$`));
});

test('on a site whose index is too large for phones the box asks the API, for the last of the letters', async ({
  page,
}) => {
  const address = (name: keyof BrowserModules) => new RegExp(`/assets/${name}\\.\\w+\\.js`);
  const { askingSearchBox } = await loadBrowserModules(library);
  const asked: (string | null)[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === href.searchApi) asked.push(searchParams.get('q'));
  });
  // The page as such a site has it.
  await page.route(address('searchBox'), (route) =>
    route.fulfill({ contentType: 'text/javascript', body: askingSearchBox.code }),
  );
  await page.route('**/assets/searchIndex.json', async (route) => {
    const { box } = await (await route.fetch()).json();
    await route.fulfill({ json: { box } });
  });
  const [locale] = localeList;
  await focusBox(page, href.home(locale));
  await box(page).pressSequentially('marketplace');
  await type(page, 'marketplace', locale);
  expect(asked.at(-1)).toBe('marketplace');
  expect(asked.length).toBeLessThan('marketplace'.length);
  const answer = await page.request.get(`${href.searchApi}?lang=${locale}&q=marketplace&limit=6`);
  const { results }: { results: { url: string }[] } = await answer.json();
  const urls = await options(page).evaluateAll((all) => all.map((option) => option.getAttribute('href')));
  expect(urls).toEqual(results.map(({ url }) => url));
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await box(page).fill('');
  await expect(options(page)).toHaveCount(0);
  // Without the net it stays a form.
  await page.route(`**${href.searchApi}?**`, (route) => route.abort());
  await box(page).fill('payoneer');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href.search(locale, { q: 'payoneer' }));
});
