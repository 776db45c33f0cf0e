import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * The part of a page that has the attribute `data-fragment`, for a browser module to put into another page; its style before it.
 *
 * @param html   a whole page
 * @param sheet  address of the style sheet of such parts
 * @throws when the page has no such part
 */
export function extractFragment(html: string, sheet: string): string {
  const found = find(parse(html, { scriptingEnabled: false }));
  if (!found) throw new Error('a fragment: expected an element with data-fragment, found none');
  return `<link rel="stylesheet" href="${sheet}">${serializeOuter(found)}`;
}

function find(parent: DefaultTreeAdapterTypes.ParentNode): Element | undefined {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    if (node.attrs.some(({ name }) => name === 'data-fragment')) return node;
    const inside = find(node);
    if (inside) return inside;
  }
  return undefined;
}
