import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { classesOf } from './take-main-text';

/** The sources of a file that has many articles: each once, in the order in which the texts cite them. */
export type SourceCollection = {
  /** Takes the list of sources out of an article, and lets its marks lead to the common list, under the numbers there. */
  takeFrom: (article: Element) => void;
  /** The entries so far, with their ids. */
  entries: () => Element[];
};

/** An entry with what it says: articles have equal ones. */
type Entry = { key: string; entry: Element };

/** Id of an entry of the common list. */
function sourceId(number: number): string {
  return `s-${number}`;
}

export function collectSources(locale: Locale): SourceCollection {
  const entries: Element[] = [];
  const numbers = new Map<string, number>();
  const numberOf = ({ key, entry }: Entry) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    entries.push(entry);
    numbers.set(key, entries.length);
    entry.properties.id = sourceId(entries.length);
    return entries.length;
  };
  return {
    takeFrom(article) {
      const own = takeEntries(article);
      visit(article, 'element', (mark) => {
        const entry = own.get(String(mark.properties.href));
        if (mark.tagName !== 'a' || !entry) return;
        const number = numberOf(entry);
        mark.properties = { href: `#${sourceId(number)}` };
        mark.children = [{ type: 'text', value: `[${formatNumber(number, locale)}]` }];
      });
    },
    entries: () => entries,
  };
}

/** Removes the list of sources from an article. @returns its entries without ids and links back, by the address of their marks */
function takeEntries(article: Element): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  visit(article, 'element', (node, index, parent) => {
    if (node.tagName !== 'section' || !classesOf(node).includes('sources')) return;
    if (index !== undefined) parent?.children.splice(index, 1);
    visit(node, 'element', (entry) => {
      if (entry.tagName !== 'li' || !entry.properties.id) return;
      const { id, ...properties } = entry.properties;
      dropLinkBack(entry);
      dropSpans(entry);
      const own: Element = { ...entry, properties };
      entries.set(`#${id}`, { key: toHtml(own), entry: own });
      return SKIP;
    });
    return EXIT;
  });
  return entries;
}

function dropLinkBack(entry: Element): void {
  visit(entry, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || !String(node.properties.href).startsWith('#') || !parent) return;
    parent.children.splice(index ?? 0, 1);
    const before = parent.children.at(-1);
    if (before?.type === 'text') before.value = before.value.trimEnd();
    return EXIT;
  });
}

/** They have no style of their own. */
function dropSpans(entry: Element): void {
  visit(entry, 'element', (node, index, parent) => {
    if (node.tagName !== 'span' || node.properties.lang || !parent || index === undefined) return;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}
