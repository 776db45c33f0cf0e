import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { listAuthorComponents } from '@/lib/content/author-components';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Attributes that say something to a reader of the text alone: no classes, no ids, nothing that runs. */
const keptAttributes = [
  ...['href', 'src', 'alt', 'width', 'height', 'title', 'lang', 'dir', 'datetime', 'start', 'reversed'],
  ...['scope', 'colspan', 'rowspan', 'type', 'checked', 'disabled'],
];
const addresses = ['href', 'src'];

/** What belongs to the page and not to the text: what printing leaves out (app/globals.css), and what a feed says itself. */
const furniture = {
  tags: ['h1', 'nav', 'script', 'style', 'template', 'form'],
  classes: ['meta', 'tools', 'share', 'ad', 'check-also', 'ask'],
};

const pageOnlyTags = listAuthorComponents().flatMap(({ pageOnlyTag }) => pageOnlyTag ?? []);

/**
 * The text of an article as a feed carries it: without what the page has around it, with absolute addresses, and
 * without anything that only works inside the page.
 *
 * @param html  the article's document
 * @param url   its address: what a link or picture is relative to
 */
export function renderFeedText(html: string, url: string): string {
  const article = findArticle(parse(html));
  if (!article) throw new Error(`${url}: expected an <article> for the feed, found none`);
  tidy(article, url);
  return serialize(article).trim();
}

function findArticle(parent: Parent): Element | undefined {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const found = node.tagName === 'article' ? node : findArticle(node);
    if (found) return found;
  }
  return undefined;
}

function tidy(parent: Element, url: string): void {
  parent.childNodes = parent.childNodes.flatMap((node) => (isFurniture(node, parent) ? [] : unwrap(node)));
  for (const node of parent.childNodes) if ('tagName' in node) tidy(node, url);
  // Last: what is left out is told by its class.
  parent.attrs = parent.attrs.flatMap(({ name, value }) => {
    if (!keptAttributes.includes(name)) return [];
    return [{ name, value: addresses.includes(name) ? new URL(value, url).href : value }];
  });
}

function isFurniture(node: Node, parent: Element): boolean {
  if (!('tagName' in node)) return node.nodeName === '#comment';
  // Beside a heading stand the links to the same section in the other languages.
  const isSectionLink = node.tagName === 'a' && listClasses(parent).includes('section');
  const isOfPage = listClasses(node).some((name) => furniture.classes.includes(name));
  return isSectionLink || isOfPage || furniture.tags.includes(node.tagName);
}

/** Keeps only what an element holds when it works nowhere but in the page. */
function unwrap(node: Node): Node[] {
  return 'tagName' in node && pageOnlyTags.includes(node.tagName) ? node.childNodes : [node];
}

function listClasses({ attrs }: Element): string[] {
  return attrs.find(({ name }) => name === 'class')?.value.split(/\s+/) ?? [];
}
