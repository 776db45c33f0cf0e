import { expect, type Locator, type Page, test } from '@playwright/test';
import { pageAnchors, stepAnchor } from '@/lib/content/anchors';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { openAndWait, openWithModules, scrollForModule, useClock } from './article-script';
import { asShown, library, messageOf } from './content';
import { crawl } from './crawl';
import { foldText, listOf, parseDocument } from './read-document';

const paths = library.listLearningPaths();
const pages = paths.flatMap((path) => localeList.map((locale) => ({ path, locale })));
type PathPage = (typeof pages)[number];
const [first] = pages as [PathPage];

/** The longest path of each language. */
const longest = localeList.map((locale) => ({
  path: paths.reduce((a, b) => (b.steps.length > a.steps.length ? b : a)),
  locale,
}));

test('every path has its steps in order, each with its article and what the reader knows after it', async () => {
  for (const { path, locale } of pages) {
    const address = href.learningPath(locale, path.id);
    const page = await pageAt(address);
    const steps = listOf(page, 'main ol > li:has(h2)', (item) => ({
      id: item.find('h2').attr('id'),
      href: item.find('h2 a').attr('href'),
      title: foldText(item.find('h2 a').text()),
      hasOutcome: foldText(item.text()).includes(
        foldText((path.steps[item.index()] ?? path.tool)?.outcome[locale] ?? 'none'),
      ),
    }));
    const expected = path.steps.map(({ article }, index) => ({
      id: stepAnchor(index + 1),
      href: href.article(locale, article.slug),
      title: article.texts[locale].title,
      hasOutcome: true,
    }));
    if (path.tool) {
      const { page: tool } = path.tool;
      const id = stepAnchor(path.steps.length + 1);
      expected.push({
        id,
        href: href[tool](locale),
        title: messageOf(locale, `Places.${tool}`),
        hasOutcome: true,
      });
    }
    expect.soft(steps, address).toEqual(expected);
    expect.soft(parseDocument(page)('main button'), `${address}: buttons without script`).toHaveLength(0);
    const home = parseDocument(await pageAt(href.home(locale)));
    expect.soft(home(`main a[href="${address}"]`).text(), address).toContain(path.title[locale]);
  }
});

test('every step of every path leads to the path, to the step before and to the one after', async () => {
  for (const { path, locale } of pages) {
    for (const [index, { article }] of path.steps.entries()) {
      const address = href.article(locale, article.slug);
      const $ = parseDocument(await pageAt(address));
      const places = $(`nav[aria-labelledby="${pageAnchors.paths}"] li`).toArray();
      const place = places.map((item) => $(item)).filter((item) => item.text().includes(path.title[locale]));
      const links = place.map((item) =>
        item
          .find('a')
          .toArray()
          .map((link) => [foldText($(link).parent().text()), $(link).attr('href')]),
      );
      const beside = (['previous', 'next'] as const).flatMap((side) => {
        const step = path.steps[index + (side === 'next' ? 1 : -1)];
        if (!step && side === 'next' && path.tool) {
          const tool = messageOf(locale, `Places.${path.tool.page}`);
          const label = `${messageOf(locale, 'PathPlaces.next')} ${tool}`;
          return [[foldText(label), href[path.tool.page](locale)]];
        }
        if (!step) return [];
        const label = `${messageOf(locale, `PathPlaces.${side}`)} ${step.article.texts[locale].title}`;
        return [[foldText(label), href.article(locale, step.article.slug)]];
      });
      const [found = []] = links;
      expect.soft(links, `${address}: entries of ${path.id}`).toHaveLength(1);
      expect.soft(found[0]?.[1], `${address}: ${path.id}`).toBe(href.learningPath(locale, path.id));
      expect.soft(found.slice(1), `${address}: ${path.id}`).toEqual(beside);
    }
  }
});

/** A page that links have to lead to. */
async function pageAt(path: string) {
  const page = (await crawl()).find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no link leads to ${path}`);
  return page;
}

for (const { path, locale } of longest) {
  const address = href.learningPath(locale, path.id);

  test(`${address} leads through its articles and back, without script`, async ({ page }) => {
    await page.goto(href.home(locale));
    await page.getByRole('link', { name: path.title[locale] }).tap();
    await expect(page).toHaveURL(address);
    for (const [index, { article, outcome }] of path.steps.entries()) {
      await expect(page.locator(`#${stepAnchor(index + 1)} a`)).toHaveText(
        asShown(article.texts[locale].title),
      );
      await expect(page.getByText(outcome[locale])).toBeVisible();
    }
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await page.locator(`#${stepAnchor(1)} a`).tap();
    for (const { article } of path.steps.slice(1)) {
      const place = await placeInPath(page, { path, locale });
      await besideLink(place, locale, 'next').tap();
      await expect(page).toHaveURL(href.article(locale, article.slug));
    }
    const place = await placeInPath(page, { path, locale });
    const tool = path.tool ? [href[path.tool.page](locale)] : [];
    await expect.poll(() => addressesOf(besideLink(place, locale, 'next'))).toEqual(tool);
    await besideLink(place, locale, 'previous').tap();
    await expect(page).toHaveURL(href.article(locale, path.steps.at(-2)?.article.slug ?? ''));
    await (await placeInPath(page, { path, locale })).getByRole('link', { name: path.title[locale] }).tap();
    await expect(page).toHaveURL(address);
  });
}

for (const locale of localeList) {
  test(`the list of paths in ${locale} has all of them, and search engines are told so`, async ({ page }) => {
    await page.goto(href.paths(locale));
    await expect(page.getByRole('main').locator('h2 a')).toHaveText(paths.map(({ title }) => title[locale]));
    for (const [address, items] of [
      [href.paths(locale), paths.map(({ id }) => href.learningPath(locale, id))],
      [
        href.learningPath(locale, first.path.id),
        first.path.steps.map(({ article }) => href.article(locale, article.slug)),
      ],
    ] as const) {
      const html = await (await page.request.get(address)).text();
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
      const nodes: { '@type': string; itemListElement?: { url?: string; item?: string }[] }[] =
        JSON.parse(json)['@graph'];
      const list = nodes.find((node) => node['@type'] === 'ItemList')?.itemListElement ?? [];
      expect(list.map(({ url = '' }) => new URL(url).pathname)).toEqual(items);
      expect(nodes.some((node) => node['@type'] === 'BreadcrumbList')).toBe(true);
    }
  });

  test(`a path in ${locale} on paper is the list of its steps, without navigation`, async ({ page }) => {
    await page.goto(href.learningPath(locale, first.path.id));
    await page.emulateMedia({ media: 'print' });
    const count = first.path.steps.length + (first.path.tool ? 1 : 0);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(count);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.locator('.progress')).toBeHidden();
  });
}

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  for (const locale of localeList) {
    const at = { path: first.path, locale };

    test(`marks in ${locale} are kept on the device, counted, and taken away again`, async ({ page }) => {
      await openPath(page, at);
      await expect(progress(page)).toHaveText(countOf(at, 0));
      await expect(page.getByRole('button', { name: messageOf(locale, 'PathProgress.reset') })).toBeHidden();
      await mark(page, at, 0).tap();
      await expect(mark(page, at, 0)).toHaveAttribute('aria-pressed', 'true');
      await expect(mark(page, at, 1)).toHaveAttribute('aria-pressed', 'false');
      await expect(progress(page)).toHaveText(countOf(at, 1));
      await expect(nextLink(page)).toHaveText(first.path.steps[1]?.article.texts[locale].title ?? '');
      await page.reload();
      await page.clock.fastForward(1_000);
      await expect(progress(page)).toHaveText(countOf(at, 1));
      await mark(page, at, 2).tap();
      await mark(page, at, 0).tap();
      await expect(progress(page)).toHaveText(countOf(at, 1));
      await expect(nextLink(page)).toHaveText(first.path.steps[0]?.article.texts[locale].title ?? '');
      await page.getByRole('button', { name: messageOf(locale, 'PathProgress.reset') }).tap();
      await expect(progress(page)).toHaveText(countOf(at, 0));
      await expect(progress(page)).toBeFocused();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });

    test(`whoever has read all of a path in ${locale} is told so`, async ({ page }) => {
      await openPath(page, at);
      for (const index of first.path.steps.keys()) await mark(page, at, index).tap();
      await expect(page.locator('.progress')).toContainText(messageOf(locale, 'PathProgress.all'));
      await expect(nextLink(page)).toHaveCount(0);
    });
  }

  test('an article that was read to its end is marked, in both languages and in every path', async ({
    page,
  }) => {
    const [{ article }] = first.path.steps as [(typeof first.path.steps)[number]];
    await openPath(page, first);
    await page.locator(`#${stepAnchor(1)} a`).tap();
    const path = href.article(first.locale, article.slug);
    await expect(page).toHaveURL(path);
    await scrollForModule(page, { path, locale: first.locale });
    await page.locator(`#${pageAnchors.paths}`).evaluate((heading) => heading.scrollIntoView());
    await page.goBack();
    await expect(progress(page)).toHaveText(countOf(first, 1));
    for (const at of pages.filter(({ path }) => path.steps.some((step) => step.article === article))) {
      await openPath(page, at);
      await expect(progress(page)).toHaveText(countOf(at, 1));
    }
  });

  test('an article that was opened and left is not marked', async ({ page }) => {
    const [{ article }] = first.path.steps as [(typeof first.path.steps)[number]];
    await openWithModules(page, { path: href.article(first.locale, article.slug), locale: first.locale });
    await page.evaluate(() => window.scrollTo(0, 2 * window.innerHeight));
    await openPath(page, first);
    await expect(progress(page)).toHaveText(countOf(first, 0));
  });

  test('a mark that is set in another tab is shown', async ({ page, context }) => {
    await openPath(page, first);
    const other = await context.newPage();
    await openPath(other, first);
    await mark(other, first, 0).tap();
    await expect(progress(page)).toHaveText(countOf(first, 1));
  });

  test('the keyboard alone sets a mark, and each button is described by its article', async ({ page }) => {
    await openPath(page, first);
    await mark(page, first, 1).focus();
    await page.keyboard.press('Space');
    await expect(progress(page)).toHaveText(countOf(first, 1));
    const title = first.path.steps[1]?.article.texts[first.locale].title ?? '';
    await expect(mark(page, first, 1)).toHaveAccessibleDescription(title);
  });

  test('nothing of the steps moves when the progress comes', async ({ page }) => {
    await useClock(page);
    await page.goto(href.learningPath(first.locale, first.path.id));
    const top = () =>
      page.locator(`#${stepAnchor(1)}`).evaluate((heading) => heading.getBoundingClientRect().top);
    const before = await top();
    await page.clock.fastForward(1_000);
    await expect(progress(page)).toBeVisible();
    expect(await top()).toBe(before);
  });

  for (const [failure, breakStorage] of Object.entries({
    'refuses storage': () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
    'has no storage': () => {
      Object.defineProperty(window, 'localStorage', { value: null });
    },
    'has no room left to store anything': () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  })) {
    test(`a browser that ${failure} shows the path as it is, and no error`, async ({ page }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.addInitScript(breakStorage);
      const loaded = page.waitForResponse('**/assets/path.*.js');
      await openAndWait(page, href.learningPath(first.locale, first.path.id));
      await (await loaded).finished();
      // The module has run by the time that one imported after it is there.
      await page.evaluate((address) => import(address), (await loaded).url());
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
      await expect(progress(page)).toHaveCount(0);
      await expect(nextLink(page)).toHaveText(first.path.steps[0]?.article.texts[first.locale].title ?? '');
      expect(errors).toEqual([]);
    });
  }
});

/** The entry of a path under an article. */
async function placeInPath(page: Page, { path, locale }: PathPage) {
  const places = page.getByRole('navigation', { name: messageOf(locale, 'NextStep.title') });
  const place = places.getByRole('listitem').filter({ hasText: path.title[locale] });
  await expect(place).toHaveCount(1);
  return place;
}

/** The link to the step before or after, in the entry of a path. */
function besideLink(place: Locator, locale: Locale, side: 'previous' | 'next') {
  const label = messageOf(locale, `PathPlaces.${side}`);
  return place.getByRole('paragraph').filter({ hasText: label }).getByRole('link');
}

const addressesOf = (links: Locator) =>
  links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));

/** Opens a path, and goes on when its browser module has run. */
async function openPath(page: Page, { path, locale }: PathPage): Promise<void> {
  await openAndWait(page, href.learningPath(locale, path.id));
  await expect(progress(page)).toBeVisible();
}

function progress(page: Page) {
  return page.locator('.progress').getByRole('status');
}

function nextLink(page: Page) {
  return page.locator('.progress').getByRole('link');
}

function mark(page: Page, { locale }: PathPage, index: number) {
  return page.getByRole('button', { name: messageOf(locale, 'ReadMark.label'), exact: true }).nth(index);
}

function countOf({ path, locale }: PathPage, read: number): string {
  return messageOf(locale, 'PathProgress.count', {
    read: formatNumber(read, locale),
    total: path.steps.length,
  });
}
