import type { Element, ElementContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { LRUCache } from 'lru-cache';
import { parse } from 'parse5';
import { findElement, type HtmlElement } from '@/lib/content/html-tree';
import { isPageFurniture, isSectionLink } from '@/lib/discovery/feed/page-furniture';

/**
 * Takes the text out of a finished page, without what belongs to the page around it. So files to keep say what the pages say, and
 * nothing is rendered twice.
 *
 * @param html     the document
 * @param tagName  of the element that has the text: `article`, or `main` where there is none
 */
export function takeMainText(html: string, tagName: 'article' | 'main'): Element {
  const known = taken.get(html) ?? readMainText(html, tagName);
  // Few pages change between two publications, and several files have the same page.
  taken.set(html, known);
  return structuredClone(known);
}

const taken = new LRUCache<string, Element>({ max: 200 });

function readMainText(html: string, tagName: string): Element {
  const element = takeElement(html, (candidate) => candidate.tagName === tagName);
  element.children = tidy(element);
  return element;
}

/** Takes the first element that matches out of a finished page, as it is. Throws when there is none. */
export function takeElement(html: string, matches: (element: HtmlElement) => boolean): Element {
  const found = findElement(parse(html, { scriptingEnabled: false }), matches);
  if (!found) throw new Error('expected an element with the text in the page, found none');
  return fromParse5(found) as Element;
}

function tidy(parent: Element): ElementContent[] {
  return parent.children.flatMap((node): ElementContent[] => {
    if (node.type === 'comment') return [];
    if (node.type !== 'element') return [node];
    if (isDateLine(node)) return [dateLineOf(node)];
    if (isDropped(node) || isSectionLink(node.tagName, classesOf(parent))) return [];
    node.children = tidy(node);
    return [node];
  });
}

/** The meaning that a tapped word opens is left out, too: the file has the whole glossary, the book has notes. */
function isDropped(node: Element): boolean {
  return isPageFurniture(node.tagName, classesOf(node)) || node.properties.popover !== undefined;
}

/** Whether a line of facts says when the article was checked; other facts are about the page. */
function isDateLine(node: Element): boolean {
  return (
    classesOf(node).includes('meta') && node.children.some(isDated) && node.children.some(isAboutSources)
  );
}

function dateLineOf(node: Element): Element {
  return { ...node, children: node.children.filter(isDated) };
}

function isDated(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    node.children.some((child) => child.type === 'element' && child.tagName === 'time')
  );
}

function isAboutSources(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    node.children.some((child) => child.type === 'element' && child.properties.href === '#sources')
  );
}

/** The classes of an element. */
export function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}
