import type { Element } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { attributeOf, listTokens } from '@/lib/content/html-tree';
import { hastText } from './hast-text';
import { classesOf, takeElement, takeMainText } from './take-main-text';

/** The words of the glossary's page as one list: groups by letter are for a page that is read from top to bottom. */
export function takeGlossary(html: string): Element {
  const entries: Element[] = [];
  visit(takeMainText(html, 'main'), 'element', (node) => {
    if (node.tagName !== 'dl' || !classesOf(node).includes('glossary')) return;
    entries.push(...node.children.flatMap((child) => (child.type === 'element' ? [dropLinks(child)] : [])));
    return SKIP;
  });
  return h('dl', { className: ['glossary'] }, entries);
}

/** A word without the list of articles that explain it: the search of the file finds them. */
function dropLinks(entry: Element): Element {
  visit(entry, 'element', (node, index, parent) => {
    if (node.tagName !== 'ul' || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
  return entry;
}

/** The calculator of a page, and the data with which it computes. */
export function takeCalculator(html: string): { calculator: Element; data: string } {
  const calculator = takeElement(html, (element) => listTokens(element, 'class').includes('calc'));
  visit(calculator, 'element', (node, index, parent) => {
    if (node.tagName === 'form') delete node.properties.action;
    // The address of a sum leads to the site; whoever has no net cannot share it.
    if (node.properties.id !== 'share-finding' || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
  const data = hastText(takeElement(html, (element) => attributeOf(element, 'id') === 'take-home-data'));
  return { calculator, data };
}
