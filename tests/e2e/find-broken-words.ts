import type { Page } from '@playwright/test';

/**
 * Words of which letters stand on different lines, at a size of the root's letters. Text may go on after a hyphen, a dash, a slash,
 * and inside an address. A word that is wider than the screen between its margins has no other place, and is let go.
 */
export function findBrokenWords(page: Page, fontSize: string): Promise<string[]> {
  return page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
    const range = document.createRange();
    const rects = () => [...range.getClientRects()].filter(({ width }) => width > 0);
    const isOnOneLine = () => {
      const tops = rects().map(({ top }) => top);
      return tops.length < 2 || Math.max(...tops) - Math.min(...tops) < 3;
    };
    const isTooLong = () => rects().reduce((sum, { width }) => sum + width, 0) > window.innerWidth - 36;
    const isAddress = (token: string) => /[\w-]\.[\w-]+[/.]|@/.test(token);
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (text.length < 2) continue;
      range.selectNodeContents(node);
      // Text for screen readers only stands left of the page, or in a box of one pixel.
      const { right, width } = range.getBoundingClientRect();
      if (right <= 0 || width <= 1 || isOnOneLine()) continue;
      for (const { 0: token, index } of text.matchAll(/[^\s\u00a0]{2,}/g)) {
        if (isAddress(token)) continue;
        for (const { 0: word, index: within } of token.matchAll(/[^\u00ad\u200b/–—-]{2,}/g)) {
          range.setStart(node, index + within);
          range.setEnd(node, index + within + word.length);
          if (!isOnOneLine() && !isTooLong()) found.add(word);
        }
      }
    }
    return [...found];
  }, fontSize);
}
