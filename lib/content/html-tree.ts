import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Visits every element below a node in document order, with those inside templates. */
export function visitElements(parent: HtmlParent, visit: (element: HtmlElement) => void): void {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    visit(node);
    visitElements(contentOf(node), visit);
  }
}

/** The first element below a node that matches, in document order. */
export function findElement(
  parent: HtmlParent,
  matches: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const found = matches(node) ? node : findElement(contentOf(node), matches);
    if (found) return found;
  }
  return undefined;
}

/** The node that holds an element's content: for a <template> not the element itself. */
export function contentOf(element: HtmlElement): HtmlParent {
  return 'content' in element ? (element as DefaultTreeAdapterTypes.Template).content : element;
}

export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** The tokens of a space-separated attribute, such as class or rel. */
export function listTokens(element: HtmlElement, name: string): string[] {
  return attributeOf(element, name)?.match(/\S+/g) ?? [];
}

/** The text directly inside an element, as scripts and styles have it. */
export function textOf(element: HtmlElement): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
