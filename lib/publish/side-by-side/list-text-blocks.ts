import {
  attributeOf,
  findElement,
  type HtmlElement,
  type HtmlParent,
  listTokens,
} from '@/lib/content/html-tree';

/** Parts of an article's page that are not its text, by tag and class. */
const furniture = {
  tags: ['h1', 'nav', 'script'],
  classes: ['meta', 'rail', 'sources', 'read-also', 'check-also', 'ask', 'share', 'ad'],
};

/** The article in a document. Throws when there is none. */
export function findArticle(document: HtmlParent): HtmlElement {
  const article = findElement(document, ({ tagName }) => tagName === 'article');
  if (!article) throw new Error('a document: expected an <article>, found none');
  return article;
}

/** Lists the blocks of an article's text, as they stand one below the other: from the answer to the last paragraph. */
export function listTextBlocks(article: HtmlElement): HtmlElement[] {
  return article.childNodes.flatMap((node) => ('tagName' in node && !isFurniture(node) ? [node] : []));
}

function isFurniture(element: HtmlElement): boolean {
  const isMeaning = attributeOf(element, 'popover') !== undefined;
  const isOfPage = listTokens(element, 'class').some((name) => furniture.classes.includes(name));
  return isMeaning || isOfPage || furniture.tags.includes(element.tagName);
}
