import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Whether a document has a place for an advertisement: the name of one in its text is none. */
export function hasAdSlots(html: string): boolean {
  const isSlot = (node: DefaultTreeAdapterTypes.Node): boolean =>
    ('attrs' in node && node.attrs.some(({ name }) => name === 'data-ad-slot')) ||
    ('childNodes' in node && node.childNodes.some(isSlot));
  return html.includes('data-ad-slot') && isSlot(parse(html));
}
