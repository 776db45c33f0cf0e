import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';
import { takeGlossary } from '../hand-pages';
import { hastText } from '../hast-text';
import { linkTerms } from '../link-terms';
import { classesOf, takeElement, takeMainText } from '../take-main-text';

/**
 * Makes a chapter of the finished page of an article: what folds on a screen is open, and the meanings of words are notes, which readers
 * of books show beside the text.
 */
export function takeChapter(html: string, library: Library, locale: Locale): Element {
  const chapter = takeMainText(html, 'article');
  chapter.tagName = 'section';
  const terms = new Set<string>();
  linkTerms(chapter, (anchor) => {
    terms.add(anchor);
    return `#${anchor}`;
  });
  visit(chapter, 'element', (node, index, parent) => {
    if (classesOf(node).includes('term')) node.properties['epub:type'] = 'noteref';
    delete node.properties.dataLabel;
    delete node.properties.dataMark;
    if (node.tagName === 'summary') node.tagName = 'p';
    if (node.tagName !== 'details' || !parent || index === undefined) return;
    // In a table it folds a card, and has nothing in it.
    const isInTable = node.children.length === 1;
    parent.children.splice(index, 1, ...(isInTable ? [] : node.children));
    return [SKIP, index];
  });
  chapter.children.push(...[...terms].map((anchor) => noteOf(anchor, library, locale)));
  return chapter;
}

function noteOf(anchor: string, { glossary }: Library, locale: Locale): ElementContent {
  const entry = glossary[anchor.replace(/^term-/, '')];
  return h('aside', { id: anchor, 'epub:type': 'footnote' }, [
    h('p', [h('dfn', entry?.term[locale] ?? ''), `: ${entry?.meaning[locale] ?? ''}`]),
  ]);
}

/** Makes a chapter of the glossary's page. */
export function takeGlossaryChapter(html: string): Element {
  const title = hastText(takeElement(html, ({ tagName }) => tagName === 'h1'));
  return h('section', [h('h1', title), takeGlossary(html)]);
}
