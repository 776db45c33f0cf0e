import { expect, type Page, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { localeOf } from './content';
import { crawl } from './crawl';

/* No word is torn into two lines: what is too wide for its place gets another place, not a break without a hyphen. */

/** Widths of screens, and the text twice as large, as readers set it. */
const layouts = [
  { width: 320 },
  { width: 360 },
  { width: 768 },
  { width: 1280 },
  { width: 1920 },
  { width: 360, fontSize: '200%' },
  { width: 1280, fontSize: '200%' },
];

/** Pages that search engines do not get, but readers do. */
const further = localeList.flatMap((locale) => [
  href.compare(locale),
  href.compare(locale, { sort: 'seller' }),
  href.search(locale, { q: 'upwork' }),
]);

const pages = await crawl();
const paths = [...pages.map(({ path }) => path), ...further];

/** Each half of the pages of a language is one test, so that they run side by side. */
for (const locale of localeList) {
  for (const half of [0, 1]) {
    test(`no word is broken inside on pages in ${locale}, part ${half + 1} of 2`, async ({ page }) => {
      const own = paths.filter((path) => localeOf(path) === locale).filter((_, index) => index % 2 === half);
      test.setTimeout(60_000 + own.length * 3_000);
      expect(own.length).toBeGreaterThan(10);
      const broken: string[] = [];
      for (const path of own) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        for (const { width, fontSize = '' } of layouts) {
          await page.setViewportSize({ width, height: 740 });
          for (const word of await findBrokenWords(page, fontSize)) {
            broken.push(`${path} at ${width} px ${fontSize}: ${word}`);
          }
        }
      }
      expect(broken).toEqual([]);
    });
  }
}

test('a word that is torn apart is found, one with a place to break is not', async ({ page }) => {
  await page.setContent(
    `<p style="width:3em;overflow-wrap:anywhere">ফ্রিল্যান্সারদেরকে</p>
     <p style="width:3em;overflow-wrap:anywhere">Bangla-desh so\u00adft on/of a 1\u201315</p>`,
  );
  expect(await findBrokenWords(page, '')).toEqual(['ফ্রিল্যান্সারদেরকে']);
});

/** Words of which letters stand on different lines. Text may go on after a hyphen, a dash, a slash, and inside an address. */
function findBrokenWords(page: Page, fontSize: string): Promise<string[]> {
  return page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
    for (const details of document.querySelectorAll('details')) details.open = true;
    const range = document.createRange();
    const rects = () => [...range.getClientRects()].filter(({ width }) => width > 0);
    const isOnOneLine = () => {
      const tops = rects().map(({ top }) => top);
      return tops.length < 2 || Math.max(...tops) - Math.min(...tops) < 3;
    };
    /** No line of this screen could hold the word: with text twice as large some are longer than a phone is wide. */
    const isTooLong = () => rects().reduce((sum, { width }) => sum + width, 0) > window.innerWidth - 40;
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node);
      // Text for screen readers only stands left of the page, or in a box of one pixel.
      const { right, width } = range.getBoundingClientRect();
      if (right <= 0 || width <= 1 || isOnOneLine()) continue;
      for (const match of (node.nodeValue ?? '').matchAll(/[^\s\u00a0\u00ad\u200b/–—-]+/g)) {
        const [word] = match;
        if (/[\w-]\.[\w-]+[/.]|@/.test(word) || word.length < 2) continue;
        range.setStart(node, match.index);
        range.setEnd(node, match.index + word.length);
        if (!isOnOneLine() && !isTooLong()) found.add(word);
      }
    }
    return [...found];
  }, fontSize);
}
