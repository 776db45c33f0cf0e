import { listAuthorComponents } from '@/lib/content/author-components';
import { attributeOf, findElement, type HtmlElement, visitElements } from '@/lib/content/html-tree';
import type { Locale } from '@/lib/i18n/locales';
import { addClass, isHeading, setAttribute, twinClass, wrapNodes } from './change-elements';

type Place = {
  /** The block's language. */
  locale: Locale;
  /** Path of the article that it is taken from. */
  path: string;
  /** Ids of headings, which both languages share. */
  anchors: ReadonlySet<string>;
};

const pageOnlyTags = listAuthorComponents().flatMap(({ pageOnlyTag }) => pageOnlyTag ?? []);

/**
 * Fits a block of an article into another page: names its language, takes out what works only in the article, and makes its links lead
 * there. A heading leads to its section, so that a reader goes back to the place that he has reached.
 */
export function fitBlock(block: HtmlElement, { locale, path, anchors }: Place): void {
  setAttribute(block, 'lang', locale);
  fitLinks(block, { path, anchors });
  const id = isHeading(block) ? attributeOf(block, 'id') : undefined;
  if (id === undefined) return;
  setAttribute(block, 'class', undefined);
  const hasLink = findElement(block, ({ tagName }) => tagName === 'a');
  if (!hasLink) block.childNodes = [wrapNodes(`<a href="${path}#${id}">`, block.childNodes)];
}

/** Fits a block in the second language, without the ids that the first has. */
export function fitTwin(block: HtmlElement, place: Place): void {
  fitBlock(block, place);
  addClass(block, twinClass);
  setAttribute(block, 'id', undefined);
  visitElements(block, (element) => setAttribute(element, 'id', undefined));
}

/** Makes links of a part lead to the article, and replaces elements that work only there by their content. */
export function fitLinks(part: HtmlElement, { path, anchors }: Pick<Place, 'path' | 'anchors'>): void {
  unwrap(part);
  visitElements(part, (element) => {
    if (element.tagName !== 'a') return;
    const address = attributeOf(element, 'href');
    if (address?.startsWith('#') && !anchors.has(address.slice(1)))
      setAttribute(element, 'href', path + address);
    // The list of sources, which leads back to their first marks, is not here.
    setAttribute(element, 'id', undefined);
  });
}

function unwrap(parent: HtmlElement): void {
  parent.childNodes = parent.childNodes.flatMap((node) =>
    'tagName' in node && pageOnlyTags.includes(node.tagName) ? node.childNodes : [node],
  );
  for (const node of parent.childNodes) if ('tagName' in node) unwrap(node);
}
