import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Whether a document has an ad slot: the attribute, not its name in the text. */
export function hasAdSlots(html: string): boolean {
  const isSlot = (node: DefaultTreeAdapterTypes.Node): boolean =>
    ('attrs' in node && node.attrs.some(({ name }) => name === 'data-ad-slot')) ||
    ('childNodes' in node && node.childNodes.some(isSlot));
  return html.includes('data-ad-slot') && isSlot(parse(html));
}
