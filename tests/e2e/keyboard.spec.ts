import { expect, test } from '@playwright/test';
import { pageAnchors, termAnchor } from '@/lib/content/anchors';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { listReferences } from '@/lib/content/markup/list-references';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { localeList } from '@/lib/i18n/locales';
import { editions, library, localeOf, messageOf } from './content';
import { crawl } from './crawl';

const pages = await crawl();

for (const locale of localeList) {
  const paths = pages.map(({ path }) => path).filter((path) => localeOf(path) === locale);

  test(`on every page in ${locale} the first stop of the Tab key is the link past the header`, async ({
    page,
  }) => {
    const skip = page.getByRole('link', { name: messageOf(locale, 'PageShell.skip') });
    for (const path of paths) {
      await page.goto(path);
      await expect(skip).not.toBeInViewport();
      await page.keyboard.press('Tab');
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${path}#${pageAnchors.main}`);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('main').locator(':focus')).toBeInViewport();
    }
  });

  test(`whatever takes the focus in ${locale} is in view and has an outline`, async ({ page }) => {
    for (const path of paths) {
      await page.goto(path);
      // After a key, focus counts as the keyboard's: :focus-visible applies to what follows.
      await page.keyboard.press('Tab');
      const { stops, problems } = await page.evaluate(visitFocusStops);
      expect(stops, path).toBeGreaterThan(5);
      expect(problems, path).toEqual([]);
    }
  });
}

/** Gives the focus to everything that can take it, and tells where a reader would not see that. Runs in the page. */
function visitFocusStops(): { stops: number; problems: string[] } {
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex]:not([tabindex="-1"])'),
  ].filter((element) => element.checkVisibility());
  const problems = stops.filter((element) => {
    element.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const isOutlined = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2;
    // Any other number than 0 takes an element out of the order of the text.
    const isInOrder = element.tabIndex === 0;
    return document.activeElement !== element || !isInView || !isOutlined || !isInOrder;
  });
  return { stops: stops.length, problems: problems.map((element) => element.outerHTML.slice(0, 120)) };
}

const explained = editions.map((edition) => {
  const outline = extractOutline(parseMdx(edition.article.texts[edition.locale].body));
  return { ...edition, terms: [...new Set(listReferences(outline.elements, 'term'))] };
});

test('some article explains a word of the glossary in both languages', () => {
  const having = explained.filter(({ terms }) => terms.length > 0).map(({ locale }) => locale);
  expect(new Set(having)).toEqual(new Set(localeList));
});

for (const { path, locale, terms } of explained.filter(({ terms }) => terms.length > 0)) {
  test(`every explained word of ${path} opens its meaning on a tap, without script`, async ({ page }) => {
    await page.goto(path);
    for (const id of terms) {
      const meaning = page.locator(`#${termAnchor(id)}`);
      await expect(meaning).toBeHidden();
      await page
        .locator(`button[popovertarget="${termAnchor(id)}"]`)
        .first()
        .tap();
      await expect(meaning).toBeInViewport({ ratio: 1 });
      await expect(meaning).toContainText(library.getTerm(id)?.term[locale] ?? `no term ${id}`);
      await expect(meaning).toContainText(library.getTerm(id)?.meaning[locale] ?? `no term ${id}`);
      await page.keyboard.press('Escape');
      await expect(meaning).toBeHidden();
    }
  });
}
