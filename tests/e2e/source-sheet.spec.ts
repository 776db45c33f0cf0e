import { expect, type Locator, type Page, test } from '@playwright/test';
import { markAnchor, sourceAnchor } from '@/lib/content/anchors';
import type { NumberedSource } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { openAndWait, openWithModules } from './article-script';
import { editions, library, messageOf } from './content';
import { pageWithMost } from './template-pages';

/*
 * The mark of a source: with script it opens the source in a sheet, without it leads to the list under the article, which
 * leads back.
 */

const mark = 'sup a[href^="#source-"]';
const words = (locale: Locale, key: string) => messageOf(locale, `ArticleSources.${key}`);

/** The kind of a source in words. */
function kindOf({ kind }: NumberedSource, locale: Locale): string {
  if (kind !== 'own') return words(locale, kind);
  return locale === 'bn' ? 'নিজেদের পাতা' : 'own page';
}

/** In each language the article with the most marks. */
const articles = localeList.map((locale) => {
  const path = pageWithMost(locale, `article ${mark}`);
  const edition = editions.find((candidate) => candidate.path === path);
  if (!edition) throw new Error(`${path} is no article`);
  return { ...edition, sources: [...library.listSources(edition.article.slug).values()] };
});

const list = (page: Page) => page.locator('.sources details');
const sheet = (page: Page) => page.locator('.sources [popover]');
/** Opens an article and scrolls, which loads the module of the sheet, until the sheet is there. */
async function openWithSheet(page: Page, edition: (typeof articles)[number]): Promise<void> {
  await openWithModules(page, edition);
  await page.evaluate(() => scrollBy(0, 1));
  await expect(sheet(page)).toBeAttached();
}

/** Opens what is folded above the list of sources, such as the later facts of a card: a mark that is not shown has no name. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) {
      if (!details.closest('.sources')) details.setAttribute('open', '');
    }
  });

const numberOf = async (link: Locator) => Number((await link.getAttribute('href'))?.split('-').pop());

function sourceOf(sources: NumberedSource[], number: number): NumberedSource {
  const source = sources.find((candidate) => candidate.number === number);
  if (!source) throw new Error(`no source ${number}`);
  return source;
}

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  for (const edition of articles) {
    const { path, locale, sources } = edition;

    test(`every mark of ${path} is named by number and publisher, and its sheet says what the source is`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await openWithSheet(page, edition);
      await unfold(page);
      const seen = new Set<number>();
      for (const link of await page.locator(mark).all()) {
        const number = await numberOf(link);
        const source = sourceOf(sources, number);
        const shown = (await link.textContent())?.slice(1, -1);
        const name = `${words(locale, 'mark')} ${shown}: ${source.publisher[locale]}`;
        await expect(link).toHaveAccessibleName(name);
        await expect(link).toHaveAccessibleDescription('');
        if (seen.has(number) || !(await link.isVisible())) continue;
        seen.add(number);
        await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await link.tap();
        const opened = page.getByRole('dialog', { name, exact: true });
        await expect(opened).toBeFocused();
        await expect(opened.getByRole('link')).toHaveText([source.title]);
        await expect(opened.getByRole('link')).toHaveAttribute('href', source.url);
        for (const fact of [source.publisher[locale], kindOf(source, locale)]) {
          await expect(opened).toContainText(fact);
        }
        await page.keyboard.press('Escape');
        await expect(opened).toBeHidden();
      }
      expect(seen.size).toBeGreaterThan(5);
      await expect(page).toHaveURL(path);
    });

    test(`the sheet of ${path} opens by Enter, closes by Escape, and the focus returns to the mark`, async ({
      page,
    }) => {
      await openWithSheet(page, edition);
      const link = page.locator(mark).nth(2);
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(sheet(page)).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(sheet(page).getByRole('link')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(sheet(page)).toBeHidden();
      await expect(link).toBeFocused();
    });

    test(`the sheet of ${path} leaves its mark in view, fits the screen, and closes when the text is tapped`, async ({
      page,
    }) => {
      await openWithSheet(page, edition);
      const link = page.locator(mark).nth(4);
      // At the lower edge, where the sheet opens.
      await link.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await link.tap();
      await expect(sheet(page)).toBeInViewport({ ratio: 1 });
      const [of, box] = await Promise.all([link.boundingBox(), sheet(page).boundingBox()]);
      expect((of?.y ?? 0) + (of?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
      expect(of?.y).toBeGreaterThanOrEqual(0);
      expect(box).toMatchObject({ x: 0, width: 360 });
      await page.touchscreen.tap(180, 20);
      await expect(sheet(page)).toBeHidden();
    });

    test(`the list of ${path} is folded, and open for a mark, at the address of a source and on paper`, async ({
      page,
    }) => {
      await openWithSheet(page, edition);
      await expect(list(page)).not.toHaveAttribute('open');
      await expect(list(page).locator('li').first()).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(list(page).locator('li').last()).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${path}?again#${sourceAnchor(2)}`);
      await expect(page.locator(`#${sourceAnchor(2)}`)).toBeInViewport();
    });

    test(`in a browser without popovers a mark of ${path} leads to its source in the list`, async ({
      page,
    }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.addInitScript(() => {
        for (const name of ['popover', 'showPopover', 'hidePopover']) {
          Reflect.deleteProperty(HTMLElement.prototype, name);
        }
      });
      await openWithModules(page, edition);
      const link = page.locator(mark).first();
      await page.evaluate(() => scrollBy(0, 1));
      await expect(link).toHaveAccessibleName(new RegExp(`^${words(locale, 'mark')} `));
      const number = await numberOf(link);
      await link.tap();
      await expect(page.locator(`#${sourceAnchor(number)}`)).toBeInViewport();
      await expect(page).toHaveURL(`${path}#${sourceAnchor(number)}`);
      await page.goBack();
      await expect(link).toBeInViewport();
      expect(errors).toEqual([]);
    });
  }

  for (const locale of localeList) {
    for (const path of [href.programmes(locale), href.compare(locale)]) {
      test(`marks of ${path} open the sheet too`, async ({ page }) => {
        await openAndWait(page, path);
        await expect(list(page)).not.toHaveAttribute('open');
        await unfold(page);
        const link = page.locator(mark).filter({ visible: true }).first();
        await expect(link).toHaveAccessibleName(new RegExp(`^${words(locale, 'mark')} `));
        await link.tap();
        await expect(sheet(page)).toBeInViewport({ ratio: 1 });
      });
    }
  }
});

for (const { path, locale } of articles) {
  test(`without script a mark of ${path} leads to its source and back`, async ({ page }) => {
    await page.goto(path);
    const link = page.locator(mark).first();
    const number = await numberOf(link);
    const entry = page.locator(`#${sourceAnchor(number)}`);
    await expect(entry).toBeVisible();
    await link.tap();
    await expect(entry).toBeInViewport();
    await entry.getByRole('link', { name: words(locale, 'back') }).tap();
    await expect(page).toHaveURL(`${path}#${markAnchor(number)}`);
    await expect(link).toBeInViewport();
    await page.goBack();
    await expect(entry).toBeInViewport();
  });
}

test('every source of an article leads back to a mark of its own', async ({ page }) => {
  test.setTimeout(120_000);
  for (const { path, article } of editions) {
    await page.goto(path);
    const targets = await page
      .locator('.sources li a[href^="#"]')
      .evaluateAll((links) =>
        links.map((link) => document.querySelector((link as HTMLAnchorElement).hash)?.getAttribute('href')),
      );
    expect(targets, path).toEqual(article.sources.map((_, index) => `#${sourceAnchor(index + 1)}`));
  }
});
