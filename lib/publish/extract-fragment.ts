import { parse, serializeOuter } from 'parse5';
import { attributeOf, findElement } from '@/lib/content/html-tree';

/**
 * Extracts the element with the attribute `data-fragment`, for a browser module to insert into another page, preceded by a link
 * to its style sheet.
 *
 * @param html   a whole page
 * @param sheet  address of the style sheet of fragments
 * @throws when the page has no fragment
 */
export function extractFragment(html: string, sheet: string): string {
  const page = parse(html, { scriptingEnabled: false });
  const fragment = findElement(page, (element) => attributeOf(element, 'data-fragment') !== undefined);
  if (!fragment) throw new Error('a fragment: expected an element with data-fragment, found none');
  return `<link rel="stylesheet" href="${sheet}">${serializeOuter(fragment)}`;
}
