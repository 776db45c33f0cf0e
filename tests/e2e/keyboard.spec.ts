import { expect, test } from '@playwright/test';
import { pageAnchors, termAnchor } from '@/lib/content/anchors';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { listReferences } from '@/lib/content/markup/list-references';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { localeList } from '@/lib/i18n/locales';
import { editions, library, messageOf } from './content';
import { crawl } from './crawl';
import { foldText, parseDocument } from './read-document';
import { walks } from './template-pages';

for (const { locale, name, paths, details } of walks) {
  test(
    `${name} in ${locale}: the first stop of the Tab key is the link past the header`,
    details,
    async ({ page }) => {
      test.setTimeout(60_000 + paths.length * 2_000);
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
    },
  );

  test(
    `${name} in ${locale}: whatever takes the focus is in view and has an outline`,
    details,
    async ({ page }) => {
      test.setTimeout(60_000 + paths.length * 2_000);
      for (const path of paths) {
        await page.goto(path);
        // After a key, focus counts as the keyboard's: :focus-visible applies to what follows.
        await page.keyboard.press('Tab');
        const { stops, problems } = await page.evaluate(visitFocusStops);
        expect(stops, path).toBeGreaterThan(5);
        expect(problems, path).toEqual([]);
      }
    },
  );
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
  const outline = extractOutline(parseMdx(library.getBody(edition.article.slug, edition.locale)?.body ?? ''));
  return { ...edition, terms: [...new Set(listReferences(outline.elements, 'term'))] };
});

test('some article explains a word of the glossary in both languages', () => {
  const having = explained.filter(({ terms }) => terms.length > 0).map(({ locale }) => locale);
  expect(new Set(having)).toEqual(new Set(localeList));
});

test('every explained word of an article has a button, and its meaning stands on the page', async () => {
  const pages = await crawl();
  for (const { path, locale, terms } of explained) {
    const page = pages.find((candidate) => candidate.path === path);
    if (!page) throw new Error(`no link leads to ${path}`);
    const $ = parseDocument(page);
    const targets = $('button[popovertarget]')
      .toArray()
      .map((button) => $(button).attr('popovertarget'));
    expect.soft([...new Set(targets)], path).toEqual(terms.map(termAnchor));
    for (const id of terms) {
      const meaning = $(`#${termAnchor(id)}[popover=auto]`);
      const { term, meaning: text } = library.getTerm(id) ?? {};
      expect
        .soft(foldText(meaning.text()), `${path}: ${id}`)
        .toBe(foldText(`${term?.[locale]}: ${text?.[locale]}`));
    }
  }
});

for (const locale of localeList) {
  const { path, terms } = explained
    .filter((edition) => edition.locale === locale)
    .reduce((a, b) => (b.terms.length > a.terms.length ? b : a));

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
