import { parse } from 'parse5';
import { attributeOf, findElement } from '@/lib/content/html-tree';

/** Whether a document has an ad slot: the attribute, not its name in the text. */
export function hasAdSlots(html: string): boolean {
  if (!html.includes('data-ad-slot')) return false;
  return (
    findElement(parse(html), (element) => attributeOf(element, 'data-ad-slot') !== undefined) !== undefined
  );
}
