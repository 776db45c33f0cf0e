import { createTranslator } from 'next-intl';
import { parse, serialize } from 'parse5';
import { pageAnchors } from '@/lib/content/anchors';
import { escapeHtml } from '@/lib/content/escape-html';
import {
  attributeOf,
  findElement,
  type HtmlElement,
  type HtmlParent,
  listTokens,
  visitElements,
} from '@/lib/content/html-tree';
import type { Library } from '@/lib/content/library';
import type { Messages } from '@/lib/content/schema/data-schemas';
import { href } from '@/lib/i18n/href';
import { timeZone } from '@/lib/i18n/locales';
import { sideBySidePath } from '@/lib/i18n/side-by-side-path';
import type { SideBySidePage } from '../site-pages';
import {
  isHeading,
  removeElements,
  replaceElement,
  setAttribute,
  toNodes,
  twinClass,
  wrapNodes,
} from './change-elements';
import { fitBlock, fitLinks, fitTwin } from './fit-block';
import { findArticle, listTextBlocks } from './list-text-blocks';
import { mergeTables } from './merge-tables';
import { pairBlocks } from './pair-blocks';
import { setHead } from './set-head';

/** The article's document in the page's language, and in the other. */
export type TwinDocuments = { own: string; twin: string };

const withoutScript = { scriptingEnabled: false };

/**
 * Makes the page with two languages of an article from its finished documents: each block beside its twin, both texts of a table in its
 * cells. It has no script, and leaves to the article what need not be twice: sources, comments, what to read next.
 *
 * @returns a page without a style, for `createDocumentMaker`
 */
export function composeSideBySide(
  library: Library,
  { slug, locale, twin }: Omit<SideBySidePage, 'path' | 'kind'>,
  documents: TwinDocuments,
): string {
  const article = library.getArticle(slug);
  if (!article) throw new Error(`${slug}: expected an article, found none`);
  const t = createTranslator<Messages, 'SideBySide'>({
    locale,
    messages: library.messages[locale],
    timeZone,
    namespace: 'SideBySide',
  });
  const document = parse(documents.own, withoutScript);
  const ownArticle = findArticle(document);
  const path = href.article(locale, slug);
  const here = sideBySidePath(locale, slug, twin);
  const meta = findByClass(ownArticle, 'meta');
  const rows = listRows(ownArticle, findArticle(parse(documents.twin, withoutScript)), {
    slug,
    locale,
    twin,
  });
  if (meta) {
    fitLinks(meta, { path, anchors: new Set() });
    // The link that leads here.
    removeElements(
      meta,
      (item) => findElement(item, (link) => attributeOf(link, 'href') === here) !== undefined,
    );
  }
  const head = [
    `<h1 lang="${locale}">${escapeHtml(article.texts[locale].title)}</h1>`,
    `<p class="lead ${twinClass}" lang="${twin}">${escapeHtml(article.texts[twin].title)}</p>`,
  ];
  const end = `<p><a href="${path}#${pageAnchors.sources}">${escapeHtml(t('end'))}</a></p>`;
  const blocks = [...toNodes(head.join('')), ...(meta ? [meta] : []), ...rows];
  replaceElement(ownArticle, [wrapNodes('<div class="twins">', blocks), ...toNodes(end)]);
  setHead(document, t('title', { title: article.texts[locale].title }));
  findByClass(document, 'breadcrumb')
    ?.childNodes.find((node): node is HtmlElement => node.nodeName === 'ol')
    ?.childNodes.push(...toNodes(`<li><a href="${path}">${escapeHtml(t('back'))}</a></li>`));
  visitElements(document, (element) => {
    if (listTokens(element, 'class').includes('language') && attributeOf(element, 'hreflang') === twin)
      setAttribute(element, 'href', sideBySidePath(twin, slug, locale));
  });
  return serialize(document, withoutScript);
}

/** The blocks of both texts, each followed by its twin. */
function listRows(
  article: HtmlElement,
  twinArticle: HtmlElement,
  { slug, locale, twin }: Pick<SideBySidePage, 'slug' | 'locale' | 'twin'>,
): HtmlElement[] {
  const pairs = pairBlocks(listTextBlocks(article), listTextBlocks(twinArticle));
  const anchors = new Set(
    pairs.flatMap(({ own }) => (own && isHeading(own) && attributeOf(own, 'id')) || []),
  );
  return pairs.flatMap(({ own, twin: other }) => {
    if (own) fitBlock(own, { locale, path: href.article(locale, slug), anchors });
    if (other) fitTwin(other, { locale: twin, path: href.article(twin, slug), anchors });
    if (own && other && mergeTables(own, other, { own: locale, twin })) return [own];
    return [own ?? [], other ?? []].flat();
  });
}

function findByClass(parent: HtmlParent, name: string): HtmlElement | undefined {
  return findElement(parent, (element) => listTokens(element, 'class').includes(name));
}
