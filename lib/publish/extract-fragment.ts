import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * Extracts the element with the attribute `data-fragment`, for a browser module to insert into another page, preceded by a link
 * to its style sheet.
 *
 * @param html   a whole page
 * @param sheet  address of the style sheet of fragments
 * @throws when the page has no fragment
 */
export function extractFragment(html: string, sheet: string): string {
  const found = findFragment(parse(html, { scriptingEnabled: false }));
  if (!found) throw new Error('a fragment: expected an element with data-fragment, found none');
  return `<link rel="stylesheet" href="${sheet}">${serializeOuter(found)}`;
}

function findFragment(parent: DefaultTreeAdapterTypes.ParentNode): Element | undefined {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    if (node.attrs.some(({ name }) => name === 'data-fragment')) return node;
    const inside = findFragment(node);
    if (inside) return inside;
  }
  return undefined;
}
