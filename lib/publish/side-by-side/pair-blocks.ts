import { attributeOf, type HtmlElement, listTokens } from '@/lib/content/html-tree';

/** A block and its twin. One of them is missing where the texts differ. */
export type Pair = { own?: HtmlElement; twin?: HtmlElement };

/**
 * Pairs the blocks of two languages by their kind, in order. Published articles pair fully, because the check says where they do not;
 * in a draft, what has no twin stands alone.
 */
export function pairBlocks(own: HtmlElement[], twins: HtmlElement[]): Pair[] {
  const pairs: Pair[] = [];
  let [at, twinAt] = [0, 0];
  while (at < own.length || twinAt < twins.length) {
    const [block, twin] = [own[at], twins[twinAt]];
    if (block && twin && kindOf(block) !== kindOf(twin)) {
      const skippedTwins = distance(twins, twinAt, block);
      const skipped = distance(own, at, twin);
      if (skipped <= skippedTwins) pairs.push({ own: own[at++] });
      else pairs.push({ twin: twins[twinAt++] });
    } else {
      pairs.push({ own: block, twin });
      at += 1;
      twinAt += 1;
    }
  }
  return pairs;
}

/** How far the next block of the kind of another is. */
function distance(blocks: HtmlElement[], from: number, like: HtmlElement): number {
  const found = blocks.findIndex((block, index) => index >= from && kindOf(block) === kindOf(like));
  return found < 0 ? Number.POSITIVE_INFINITY : found - from;
}

/** Headings have the same id in each language; `warning` and the like are kinds of a component. */
function kindOf(block: HtmlElement): string {
  const isHeading = /^h[2-6]$/.test(block.tagName);
  return isHeading
    ? `${block.tagName} ${attributeOf(block, 'id')}`
    : [block.tagName, listTokens(block, 'class')[0]].join(' ');
}
