import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Attributes that name elements by their id. */
const references = ['htmlFor', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'popoverTarget', 'form'];

/** An id of one page in a file that has many: no two pages share one. */
export function idWithin(page: string, id: string): string {
  return `${page}--${id}`;
}

/** Gives every id in a tree the name of its page, and lets what refers to one follow. Links are the business of `relink`. */
export function prefixIds(tree: Element, page: string): void {
  visit(tree, 'element', ({ properties }) => {
    if (properties.id) properties.id = idWithin(page, String(properties.id));
    for (const name of references) {
      const ids = [properties[name] ?? []].flat().map(String);
      if (ids.length > 0)
        properties[name] = ids
          .flatMap((id) => id.split(' '))
          .map((id) => idWithin(page, id))
          .join(' ');
    }
  });
}

export type LinkSetting = {
  /** Path of the page that the tree was taken from. */
  page: string;
  siteUrl: string;
  /** Where a page of the site, or a part of it, is in the file. @returns undefined when it is not there */
  find: (path: string, anchor: string | undefined) => string | undefined;
};

/** Lets the links of a tree lead to places in the same file, and to the site where the file does not have the page. */
export function relink(tree: Element | Root, { page, siteUrl, find }: LinkSetting): void {
  const base = new URL(page, siteUrl);
  visit(tree, 'element', ({ properties }) => {
    if (properties.href === undefined) return;
    const url = new URL(String(properties.href), base);
    const anchor = decodeURIComponent(url.hash.slice(1)) || undefined;
    const place = url.origin === base.origin ? find(url.pathname, anchor) : undefined;
    // Other sites' addresses stay as they are written: Bangla is three times as long when it is escaped.
    if (place !== undefined || url.origin === base.origin) properties.href = place ?? url.href;
    // They are hints for a browser that is on the site.
    delete properties.rel;
  });
}

/** Removes the ids to which nothing in the whole leads, from some parts of it. */
export function dropUnusedIds(whole: Element, trees: Element[]): void {
  const used = new Set<string>();
  visit(whole, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href === 'string' && href.startsWith('#')) used.add(href.slice(1));
    for (const name of references)
      for (const ids of [properties[name] ?? []].flat())
        for (const id of String(ids).split(' ')) used.add(id);
  });
  for (const tree of trees)
    visit(tree, 'element', ({ properties }) => {
      if (properties.id && !used.has(String(properties.id))) delete properties.id;
    });
}
