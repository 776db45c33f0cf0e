import { expect, type Page, test } from '@playwright/test';
import { localeList } from '@/lib/i18n/locales';
import { editions } from './content';
import { openShowcase } from './showcase/open-showcase';
import { pageWithMost } from './template-pages';

/*
 * Small links: WCAG 2.2 asks for targets of 24 by 24 px (2.5.8), and lets go of the width within a sentence, where words
 * have to stay together.
 */
/** A link to a source. */
const citation = 'a[href^="#source-"]';

const articles = editions.map(({ path, locale }) => ({
  name: path,
  // The article of each language with the most citations stands for the others.
  details: path === pageWithMost(locale, citation) ? {} : { tag: '@deep' },
  leastInCells: 0,
  open: (page: Page) => page.goto(path),
}));

const cases = [
  ...articles,
  ...localeList.map((locale) => ({
    name: `the showcase in ${locale}`,
    details: {},
    leastInCells: 1,
    open: (page: Page) => openShowcase(page, locale),
  })),
];

for (const { name, details, leastInCells, open } of cases) {
  test(
    `the citations of ${name} are targets of 24 px, and not too near to each other`,
    details,
    async ({ page }) => {
      await open(page);
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        const { count, inCells, problems } = await page.evaluate(measureCitations);
        expect(count).toBeGreaterThan(inCells);
        expect(inCells).toBeGreaterThanOrEqual(leastInCells);
        expect(problems, `${width} px`).toEqual([]);
      }
    },
  );
}

/** The links to sources, and what is wrong with them, once everything folded is open. Runs in the page. */
function measureCitations() {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const links = [...document.querySelectorAll('a[href^="#source-"]')];
  const boxes = links.map((link) => link.getBoundingClientRect());
  const centre = ({ left, right, top, bottom }: DOMRect) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  });
  const problems = links.flatMap((link, index) => {
    const box = boxes[index] as DOMRect;
    const own = centre(box);
    // Of two that lie over each other, each has to keep 24 px of its own.
    const near = boxes.filter((other, at) => {
      const { x, y } = centre(other);
      return at !== index && Math.abs(x - own.x) < 24 && Math.abs(y - own.y) < 24;
    });
    const isLargeEnough = box.height >= 24 && (box.width >= 24 || !link.closest('td'));
    const isWell = isLargeEnough && near.length === 0;
    return isWell ? [] : [`${link.outerHTML} is ${box.width} × ${box.height}, ${near.length} too near`];
  });
  return { count: links.length, inCells: links.filter((link) => link.closest('td')).length, problems };
}
