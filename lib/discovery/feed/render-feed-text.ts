import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { listAuthorComponents } from '@/lib/content/author-components';
import { findElement, type HtmlElement, listTokens } from '@/lib/content/html-tree';
import { isPageFurniture, isSectionLink } from './page-furniture';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Attributes that matter outside the page: no classes, ids or event handlers. */
const keptAttributes = [
  ...['href', 'src', 'alt', 'width', 'height', 'title', 'lang', 'dir', 'datetime', 'start', 'reversed'],
  ...['scope', 'colspan', 'rowspan', 'type', 'checked', 'disabled'],
];
const addresses = ['href', 'src'];

/** What a feed leaves out, too: it has the title apart, and no styles for drawings. */
const leftOut = ['h1', 'svg', 'source'];

const pageOnlyTags = ['picture', ...listAuthorComponents().flatMap(({ pageOnlyTag }) => pageOnlyTag ?? [])];

/**
 * Renders the text of an article for a feed: with absolute URLs, without the page around it, and without anything that works only
 * in the page.
 *
 * @param html  the article's document
 * @param url   its URL, which links and pictures are relative to
 */
export function renderFeedText(html: string, url: string): string {
  const article = findElement(parse(html), ({ tagName }) => tagName === 'article');
  if (!article) throw new Error(`${url}: expected an <article> for the feed, found none`);
  tidy(article, url);
  return serialize(article).trim();
}

function tidy(parent: HtmlElement, url: string): void {
  parent.childNodes = parent.childNodes.flatMap((node) => (isFurniture(node, parent) ? [] : unwrap(node)));
  for (const node of parent.childNodes) if ('tagName' in node) tidy(node, url);
  // Last, because elements are dropped by their class.
  parent.attrs = parent.attrs.flatMap(({ name, value }) => {
    if (!keptAttributes.includes(name)) return [];
    return [{ name, value: addresses.includes(name) ? new URL(value, url).href : value }];
  });
}

function isFurniture(node: Node, parent: HtmlElement): boolean {
  if (!('tagName' in node)) return node.nodeName === '#comment';
  return (
    leftOut.includes(node.tagName) ||
    isSectionLink(node.tagName, listTokens(parent, 'class')) ||
    isPageFurniture(node.tagName, listTokens(node, 'class'))
  );
}

/** Replaces an element that works only in the page by its content. */
function unwrap(node: Node): Node[] {
  if (!('tagName' in node) || !pageOnlyTags.includes(node.tagName)) return [node];
  return node.childNodes.filter((child) => !isFurniture(child, node));
}
