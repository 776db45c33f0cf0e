import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { attributeOf, type HtmlElement, type HtmlParent, listTokens } from '@/lib/content/html-tree';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Class of what stands in the second language of a page. */
export const twinClass = 'twin';

/** Sets an attribute of an element, or removes it. */
export function setAttribute(element: HtmlElement, name: string, value: string | undefined): void {
  const others = element.attrs.filter((attribute) => attribute.name !== name);
  element.attrs = value === undefined ? others : [...others, { name, value }];
}

/** Adds a class to an element. */
export function addClass(element: HtmlElement, name: string): HtmlElement {
  if (!listTokens(element, 'class').includes(name))
    setAttribute(element, 'class', [attributeOf(element, 'class'), name].filter(Boolean).join(' '));
  return element;
}

/** Makes nodes of HTML. */
export function toNodes(html: string): HtmlNode[] {
  return parseFragment(html, { scriptingEnabled: false }).childNodes;
}

/** Makes an element with some children. @param tag  its opening tag */
export function wrapNodes(tag: string, childNodes: HtmlNode[]): HtmlElement {
  const [element] = toNodes(tag);
  if (!element || !('tagName' in element)) throw new Error(`expected an opening tag, received ${tag}`);
  element.childNodes = childNodes;
  return element;
}

/** Puts nodes where an element stands. */
export function replaceElement(element: HtmlElement, by: HtmlNode[]): void {
  const { parentNode } = element;
  if (!parentNode) return;
  parentNode.childNodes = parentNode.childNodes.flatMap((node) => (node === element ? by : [node]));
}

/** Removes elements below a node. */
export function removeElements(parent: HtmlParent, isUnwanted: (element: HtmlElement) => boolean): void {
  parent.childNodes = parent.childNodes.filter((node) => !('tagName' in node && isUnwanted(node)));
  for (const node of parent.childNodes) if ('tagName' in node) removeElements(node, isUnwanted);
}

export function isHeading({ tagName }: HtmlElement): boolean {
  return /^h[2-6]$/.test(tagName);
}
