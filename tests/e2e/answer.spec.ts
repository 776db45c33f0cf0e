import { expect, test } from '@playwright/test';
import { editions } from './content';

/** A phone that many readers have. */
test.use({ viewport: { width: 360, height: 740 } });

test('the first sentence of the answer of every article stands on the first screen of a phone', async ({
  page,
}) => {
  test.setTimeout(60_000 + editions.length * 2_000);
  for (const { path } of editions) {
    await page.goto(path);
    const bottom = await page.locator('.in-short > p').nth(1).evaluate(bottomOfFirstSentence);
    expect.soft(bottom, path).toBeGreaterThan(0);
    expect.soft(bottom, path).toBeLessThanOrEqual(740);
  }
});

/** Where the first sentence of a paragraph ends on the page, in pixels from the top. Runs in the page. */
function bottomOfFirstSentence(paragraph: Element): number {
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const stop = /[।.?!](?!\d)/.exec(node.nodeValue ?? '');
    if (!stop) continue;
    const range = document.createRange();
    range.setStart(node, stop.index);
    range.setEnd(node, stop.index + 1);
    return range.getBoundingClientRect().bottom;
  }
  return Number.POSITIVE_INFINITY;
}
