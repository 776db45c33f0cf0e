import { expect, type Page, test } from '@playwright/test';
import { pageAnchors } from '@/lib/content/anchors';
import { listSections, longest, openBeforeModules, openWithModules } from './article-script';
import { type editions, messageOf } from './content';

test.use({ javaScriptEnabled: true });

const [edition] = longest;

/** The link back, by what a screen reader calls it. */
function linkBack(page: Page, { locale }: { locale: 'bn' | 'en' }, heading = '') {
  const name = `${messageOf(locale, 'ArticleTools.return')} ${heading}`;
  return page.getByRole('link', heading ? { name, exact: true } : { name: name.trim() });
}

/** Scrolls an element to the top of the screen, at once. */
async function scrollTo(page: Page, selector: string) {
  await page.locator(selector).evaluate((element) => element.scrollIntoView());
}

/** Leaves the article as a reader does who closes it, and opens it again. */
async function leaveAndReturn(page: Page, to: (typeof editions)[number]) {
  await page.goto('about:blank');
  await openWithModules(page, to);
}

/** Tells the page what a browser says when the reader goes to another app; the tab may end without another word. */
async function putAway(page: Page) {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

for (const edition of longest) {
  const { path } = edition;

  test(`${path} offers the way back to the section it was left at, until it has been read`, async ({
    page,
  }) => {
    await openWithModules(page, edition);
    await expect(linkBack(page, edition)).toHaveCount(0);
    const sections = await listSections(page);
    const left = tallestOf(sections);
    await scrollTo(page, `#${left.id}`);
    await leaveAndReturn(page, edition);
    const link = linkBack(page, edition, left.text);
    await expect(link).toBeInViewport({ ratio: 1 });
    await link.tap();
    await expect(page).toHaveURL(`${path}#${left.id}`);
    await expect(page.locator(`#${left.id}`)).toBeInViewport();
    await expect(link).toHaveCount(0);
    await scrollTo(page, `#${pageAnchors.sources}`);
    await leaveAndReturn(page, edition);
    await expect(linkBack(page, edition)).toHaveCount(0);
  });
}

test('whoever has gone on to the other articles below is not offered a place in this one', async ({
  page,
}) => {
  await leaveAtSection(page, 2);
  await scrollTo(page, `#${pageAnchors.readAlso}`);
  await leaveAndReturn(page, edition);
  await expect(linkBack(page, edition)).toHaveCount(0);
});

test('whoever opens the article and leaves again without reading is offered the same place the next time', async ({
  page,
}) => {
  const [, , section] = await leaveAtSection(page, 2);
  await leaveAndReturn(page, edition);
  await expect(linkBack(page, edition, section?.text)).toBeVisible();
  await leaveAndReturn(page, edition);
  await expect(linkBack(page, edition, section?.text)).toBeVisible();
});

test('an article in a tab that is put away, and never closed, is remembered', async ({ page, context }) => {
  const [, , section] = await leaveAtSection(page, 2);
  await putAway(page);
  const next = await context.newPage();
  await openWithModules(next, edition);
  await expect(linkBack(next, edition, section?.text)).toBeVisible();
});

test('the link back goes when the reader reads on instead', async ({ page }) => {
  const [, , section] = await leaveAtSection(page, 2);
  await leaveAndReturn(page, edition);
  await page.evaluate(() => window.scrollTo(0, window.innerHeight / 2));
  await expect(linkBack(page, edition, section?.text)).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => window.scrollTo(0, window.innerHeight + 1));
  await expect(linkBack(page, edition)).toHaveCount(0);
});

test('the place is the section that the contents mark, also where the next one is in sight', async ({
  page,
}) => {
  await openWithModules(page, edition);
  const { id, height } = tallestOf(await listSections(page), -1);
  // The next heading comes to stand between a third and half of the screen.
  await page.setViewportSize({ width: 360, height: Math.round(height * 2.5) });
  await scrollTo(page, `#${id}`);
  await expect(page.locator(`#${pageAnchors.contents} [aria-current]`)).toHaveAttribute('href', `#${id}`);
  await page.goto('about:blank');
  await page.goto(edition.path);
  expect(await page.evaluate(() => Object.values(localStorage))).toEqual([id]);
});

test('a place in the first screen is not offered', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 1600 });
  const [first] = await leaveAtSection(page, 0);
  expect(first?.top).toBeLessThan(1600);
  await leaveAndReturn(page, edition);
  expect(await page.evaluate(() => Object.values(localStorage))).toEqual([first?.id]);
  await expect(linkBack(page, edition)).toHaveCount(0);
});

test('whoever has begun to read when the modules come is offered the place too', async ({ page }) => {
  const [, , section] = await leaveAtSection(page, 2);
  await page.goto('about:blank');
  const letModulesCome = await openBeforeModules(page, edition);
  await page.evaluate(() => window.scrollTo(0, 100));
  await letModulesCome();
  await expect(linkBack(page, edition, section?.text)).toBeInViewport({ ratio: 1 });
});

test('whoever comes for a section is not offered another one', async ({ page }) => {
  const [first] = await leaveAtSection(page, 2);
  await page.goto('about:blank');
  await openWithModules(page, { ...edition, path: `${edition.path}#${first?.id}` });
  await expect(linkBack(page, edition)).toHaveCount(0);
});

test('a place in a section that is gone from the article is not offered', async ({ page }) => {
  const [, , section] = await leaveAtSection(page, 2);
  // Another page of the site: what the article has stored is seen there once its own process has handed it on.
  await page.goto('/robots.txt');
  await expect.poll(() => page.evaluate(() => Object.values(localStorage))).toEqual([section?.id]);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, 'no-such-section');
  });
  await openWithModules(page, edition);
  expect(await page.evaluate(() => Object.values(localStorage))).toEqual(['no-such-section']);
  await expect(linkBack(page, edition)).toHaveCount(0);
});

for (const viewport of [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport, isMobile: false, hasTouch: false });

    test('the Tab key reaches the link back, and on its way nothing it reaches is covered', async ({
      page,
    }) => {
      const [, , section] = await leaveAtSection(page, 2);
      await leaveAndReturn(page, edition);
      const link = linkBack(page, edition, section?.text);
      await expect(link).toBeVisible();
      const covered: string[] = [];
      let reached = false;
      for (let stops = 0; (await link.count()) > 0 && stops < 40; stops += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(describeFocus);
        reached ||= await link.evaluateAll(([element]) => element === document.activeElement);
        if (stop?.isCovered) covered.push(stop.html);
      }
      expect(reached).toBe(true);
      expect(covered).toEqual([]);
    });

    test('the Enter key follows the link back, and Tab goes on from there', async ({ page }) => {
      const [, , section] = await leaveAtSection(page, 2);
      await leaveAndReturn(page, edition);
      await linkBack(page, edition, section?.text).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator(`#${section?.id}`)).toBeInViewport();
      await expect(linkBack(page, edition)).toHaveCount(0);
      await page.keyboard.press('Tab');
      const isBelow = await page
        .locator(`#${section?.id}`)
        .evaluate((heading) =>
          Boolean(
            document.activeElement &&
              heading.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING,
          ),
        );
      expect(isBelow, 'the focus is below the heading').toBe(true);
    });
  });
}

const storageFailures = {
  'refuses storage': () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  },
  'has no room left to store anything': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

for (const [failure, breakStorage] of Object.entries(storageFailures)) {
  test(`a browser that ${failure} shows the article as it is, and no error`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(breakStorage);
    await leaveAtSection(page, 2);
    await putAway(page);
    await leaveAndReturn(page, edition);
    await expect(linkBack(page, edition)).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

/**
 * The tallest section, or with -1 the lowest. Not the first one, which may begin in the first screen, nor the last, whose
 * end is not known.
 */
function tallestOf(sections: { id: string; text: string; top: number }[], sign = 1) {
  const candidates = sections.slice(1, -1).map((section, index) => ({
    ...section,
    height: (sections[index + 2]?.top ?? 0) - section.top,
  }));
  return candidates.reduce((a, b) => ((b.height - a.height) * sign > 0 ? b : a));
}

/** Opens the article and scrolls to a section, counted from 0. Returns all of them. */
async function leaveAtSection(page: Page, index: number) {
  await openWithModules(page, edition);
  const sections = await listSections(page);
  await scrollTo(page, `#${sections[index]?.id}`);
  return sections;
}

/** What has the focus, and whether something else lies over the middle of its first line. Runs in the page. */
function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const [{ left, top, width, height } = element.getBoundingClientRect()] = element.getClientRects();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  return { html: element.outerHTML.slice(0, 120), isCovered: !above || !element.contains(above) };
}
