import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** Turns the words whose meaning a page opens into links to the meaning. @param addressOf  of the meaning with an id */
export function linkTerms(tree: Element, addressOf: (id: string) => string): void {
  visit(tree, 'element', (node) => {
    const { popoverTarget } = node.properties;
    if (node.tagName !== 'button' || typeof popoverTarget !== 'string') return;
    node.tagName = 'a';
    node.properties = { className: ['term'], href: addressOf(popoverTarget) };
  });
}
