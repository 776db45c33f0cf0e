import { expect, type Page, test } from '@playwright/test';
import { pageAnchors } from '@/lib/content/anchors';
import { listSections, longest, openWithModules, shareButton } from './article-script';
import { messageOf } from './content';

test.use({ javaScriptEnabled: true });

const [edition] = longest;

/** Share of the screen above the line at which a section counts as the one that is read. */
const readingLine = 1 / 3;

const marked = (page: Page) => page.locator(`#${pageAnchors.contents} [aria-current]`);

/** Expects the mark at a section, by its place in the order, and nowhere else. -1 is the text before the first one. */
async function expectMarked(page: Page, ids: string[], index: number) {
  const expected = index < 0 ? [] : [`#${ids[index]}`];
  await expect
    .poll(() => marked(page).evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
    .toEqual(expected);
}

/** Scrolls, at once, to where the reading line crosses the middle of a section. */
async function scrollInto(page: Page, index: number) {
  const sections = await listSections(page);
  const top = sections[index]?.top ?? 0;
  const end = sections[index + 1]?.top ?? top + 400;
  await page.evaluate(
    ([middle = 0, line = 0]) => window.scrollTo(0, middle - window.innerHeight * line),
    [(top + end) / 2, readingLine],
  );
}

for (const { path, locale } of longest) {
  test(`the contents of ${path} mark the section that is read: down, up, and after a jump`, async ({
    page,
  }) => {
    await openWithModules(page, { path, locale });
    const ids = (await listSections(page)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    const down = ids.map((_, index) => index);
    const up = [...down].reverse();
    // Each jump leaves out a section at least; the way back to the top comes last.
    const jumps = [0, ids.length - 1, 1, ids.length - 2].filter((index) => index in ids);
    await expectMarked(page, ids, -1);
    for (const index of [...down, ...up, ...jumps]) {
      await scrollInto(page, index);
      await expectMarked(page, ids, index);
    }
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectMarked(page, ids, -1);
  });
}

test('on a low screen, which shows no heading of a long section, the contents mark it all the same', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 200 });
  await openWithModules(page, edition);
  const sections = await listSections(page);
  const heights = sections.map(({ top }, index) => (sections[index + 1]?.top ?? top) - top);
  const tallest = heights.indexOf(Math.max(...heights));
  expect(heights[tallest]).toBeGreaterThan(400);
  await scrollInto(page, tallest);
  await expectMarked(
    page,
    sections.map(({ id }) => id),
    tallest,
  );
});

test('a link of the contents marks its own section', async ({ page }) => {
  await openWithModules(page, edition);
  const contents = page.getByRole('navigation', { name: messageOf(edition.locale, 'TableOfContents.title') });
  const ids = (await listSections(page)).map(({ id }) => id);
  for (const index of [2, 0]) {
    await contents.locator('details').evaluate((details) => details.setAttribute('open', ''));
    await contents.getByRole('link').nth(index).tap();
    await expectMarked(page, ids, index);
  }
});

test.describe('beside the text', () => {
  test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });

  test('the contents are open, and show the mark', async ({ page }) => {
    await openWithModules(page, edition);
    await scrollInto(page, 1);
    await expect(marked(page)).toBeInViewport();
    await expect(marked(page)).toHaveCSS('font-weight', '600');
  });
});

test('in a browser without IntersectionObserver the contents lead to the sections, and mark none', async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'IntersectionObserver');
  });
  await openWithModules(page, edition);
  expect(await page.evaluate(() => 'IntersectionObserver' in window)).toBe(false);
  await page.locator(`#${pageAnchors.contents} summary`).tap();
  await page.locator(`#${pageAnchors.contents} a`).last().tap();
  await expect(page.locator('h2.section').last()).toBeInViewport();
  await expect(marked(page)).toHaveCount(0);
  await expect(shareButton(page, edition)).toBeAttached();
  expect(errors).toEqual([]);
});
