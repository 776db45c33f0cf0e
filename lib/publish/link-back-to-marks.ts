import { parse, serialize } from 'parse5';
import { markAnchor, sourceAnchor } from '@/lib/content/anchors';
import { attributeOf, type HtmlElement, visitElements } from '@/lib/content/html-tree';

/**
 * Gives the first mark of each source its id, to which the list of sources leads back. Only the whole page knows which is the
 * first: marks stand in its text, tables and drawings.
 *
 * A source without a mark loses its link back.
 */
export function linkBackToMarks(html: string): string {
  if (!html.includes(`href="#${markAnchor(1)}"`)) return html;
  const document = parse(html, { scriptingEnabled: false });
  const links = new Map<string, HtmlElement[]>();
  visitElements(document, (element) => {
    const address = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
    if (address?.startsWith('#')) links.set(address, [...(links.get(address) ?? []), element]);
  });
  for (let number = 1; ; number += 1) {
    const backs = links.get(`#${markAnchor(number)}`);
    const [mark] = links.get(`#${sourceAnchor(number)}`) ?? [];
    if (!backs && !mark) break;
    if (backs && mark) mark.attrs.push({ name: 'id', value: markAnchor(number) });
    else for (const back of backs ?? []) removeElement(back);
  }
  return serialize(document, { scriptingEnabled: false });
}

function removeElement(element: HtmlElement): void {
  const { parentNode } = element;
  if (parentNode) parentNode.childNodes = parentNode.childNodes.filter((node) => node !== element);
}
