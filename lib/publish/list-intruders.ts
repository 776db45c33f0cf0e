import { parse } from 'parse5';
import { contentOf, type HtmlElement, type HtmlParent, textOf } from '@/lib/content/html-tree';
import { drawnElements, elementRules, isAllowedAttribute, type OwnParts } from './allowed-elements';

/** Longest part of a tag that a report shows. */
const shownLength = 160;

const namespaces = { html: 'http://www.w3.org/1999/xhtml', svg: 'http://www.w3.org/2000/svg' };

/**
 * Lists what stands in a document and is not ours, each tag once: elements and attributes that allowed-elements.ts does not
 * know, addresses and inline texts that we did not write, and comments. The stripper has no part in this: what it forgets is
 * found here.
 *
 * @example listIntruders('<!DOCTYPE html><script src="https://a.example/x.js"></script>', own)
 *   → ['<script src="https://a.example/x.js">']
 */
export function listIntruders(html: string, own: OwnParts): string[] {
  const found = new Set<string>();
  // As a browser without script does, so that the content of <noscript> is elements.
  visit(parse(html, { scriptingEnabled: false }), own, (tag) => found.add(tag));
  return [...found];
}

function visit(parent: HtmlParent, own: OwnParts, report: (tag: string) => void): void {
  for (const node of parent.childNodes) {
    if ('data' in node) report(shorten(`<!--${node.data}-->`));
    if (!('tagName' in node)) continue;
    if (!isAllowed(node, own)) report(describe(node));
    visit(contentOf(node), own, report);
  }
}

function isAllowed(element: HtmlElement, own: OwnParts): boolean {
  const { tagName, namespaceURI, attrs } = element;
  const isKnown =
    namespaceURI === namespaces.svg
      ? drawnElements.has(tagName)
      : namespaceURI === namespaces.html && elementRules.get(tagName)?.(element, own);
  return Boolean(isKnown) && attrs.every(({ name }) => isAllowedAttribute(element, name, own));
}

/** The opening tag; for scripts and styles with the beginning of their text. */
function describe(element: HtmlElement): string {
  const { tagName, attrs } = element;
  const attributes = attrs.map(({ name, value }) => (value === '' ? name : `${name}="${value}"`));
  const text = ['script', 'style'].includes(tagName) ? textOf(element) : '';
  return shorten(`<${[tagName, ...attributes].join(' ')}>${text}`);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > shownLength ? `${line.slice(0, shownLength - 1)}…` : line;
}
