import { attributeOf, type HtmlElement, type HtmlParent, visitElements } from '@/lib/content/html-tree';
import { removeElements, setAttribute } from './change-elements';

/** Gives an article's document another title, and removes its style, its scripts and what describes the article to machines. */
export function setHead(document: HtmlParent, title: string): void {
  removeElements(document, isOfArticle);
  visitElements(document, (element) => {
    const [text] = element.childNodes;
    if (element.tagName === 'title' && text && 'value' in text) text.value = title;
    if (nameOf(element) === 'robots') setAttribute(element, 'content', 'noindex');
  });
}

function isOfArticle(element: HtmlElement): boolean {
  const { tagName } = element;
  if (tagName === 'meta')
    return (
      attributeOf(element, 'property') !== undefined ||
      /^(?:description$|twitter:)/.test(nameOf(element) ?? '')
    );
  return ['script', 'style'].includes(tagName) || attributeOf(element, 'rel') === 'alternate';
}

function nameOf(element: HtmlElement): string | undefined {
  return element.tagName === 'meta' ? attributeOf(element, 'name') : undefined;
}
