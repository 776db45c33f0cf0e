import { expect, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { localeOf } from './content';
import { crawl, fetchPage } from './crawl';
import { findBrokenWords } from './find-broken-words';
import { findSmallTargets } from './find-small-targets';
import { pagesToTry } from './template-pages';

/*
 * Every page, at every width, in one visit: no word is torn into two lines, since what is too wide for its place gets another place,
 * not a break without a hyphen; and every target is large enough for a finger.
 */

/** Where words and targets have least room: the narrowest screen, large text, and the narrowest screens for tables and columns. */
const narrow = [{ width: 320 }, { width: 360, fontSize: '200%' }, { width: 768 }, { width: 1280 }];

/** What else readers have. Pages that stand for the others are tried at these too. */
const further = [{ width: 360 }, { width: 1280, fontSize: '200%' }, { width: 1920 }];

const templates = new Set(pagesToTry.filter(({ details }) => !details.tag).map(({ path }) => path));

/** Pages that search engines do not get, but readers do. */
const hidden = localeList.flatMap((locale) => [
  href.compare(locale),
  href.compare(locale, { sort: 'seller' }),
  href.search(locale, { q: 'upwork' }),
]);

const pages = [...(await crawl()), ...(await Promise.all(hidden.map(fetchPage)))];

/** Each half of the pages of a language is one test, so that they run side by side. */
for (const locale of localeList) {
  for (const half of [0, 1]) {
    test(`no word is broken and no target small on pages in ${locale}, part ${half + 1} of 2`, async ({
      page,
    }) => {
      const own = pages.filter(({ path }) => localeOf(path) === locale).filter((_, at) => at % 2 === half);
      test.setTimeout(60_000 + own.length * 2_000);
      expect(own.length).toBeGreaterThan(10);
      const faults: string[] = [];
      for (const { path, html } of own) {
        // The page as fetched, in the place of the one before: it has its styles in itself, and nothing is loaded again.
        await page.setContent(html, { waitUntil: 'domcontentloaded' });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const layouts = templates.has(path) ? [...narrow, ...further] : narrow;
        for (const { width, fontSize = '' } of layouts) {
          await page.setViewportSize({ width, height: 740 });
          const words = await findBrokenWords(page, fontSize);
          faults.push(...words.map((word) => `${path} at ${width} px ${fontSize}: ${word}`));
          if (width > 320) continue;
          const small = await page.evaluate(findSmallTargets);
          faults.push(...small.map((target) => `${path} at ${width} px: ${target}`));
        }
      }
      expect(faults).toEqual([]);
    });
  }
}

test('a word that is torn apart is found, one with a place to break is not', async ({ page }) => {
  await page.setContent(
    `<p style="width:3em;overflow-wrap:anywhere">ফ্রিল্যান্সারদেরকে</p>
     <p style="width:3em;overflow-wrap:anywhere">Bangla-desh so\u00adft on/of a 1\u201315 example.com/a-long.word</p>`,
  );
  expect(await findBrokenWords(page, '')).toEqual(['ফ্রিল্যান্সারদেরকে']);
});

test('a small target is found where another is near, not where it is alone or in a sentence', async ({
  page,
}) => {
  const link = (text: string) => `<a href="#" style="font:12px/14px sans-serif">${text}</a>`;
  const name = /^<a.*>(\w+)<\/a>/;
  await page.setContent(`<meta name="viewport" content="width=device-width">
    <ul style="padding:0"><li>${link('one')}</li><li>${link('two')}</li></ul>
    <p style="margin:40px 0">${link('alone')}</p>
    <p>This is a sentence with ${link('three')} and ${link('four')} in it.</p>`);
  const found = await page.evaluate(findSmallTargets);
  expect(found.map((target) => name.exec(target)?.[1])).toEqual(['one', 'two']);
});
