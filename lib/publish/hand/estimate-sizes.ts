import type { Library } from '@/lib/content/library';
import { defineLookup } from '@/lib/content/lookups';

/*
 * How large the files to keep are, for the links to them: pages are rendered before the files. A test compares them with what is
 * published.
 */

/** How many articles the site has. A page that shows it does not depend on the articles. */
export const countArticles = defineLookup(
  'countArticles',
  (library: Library) => library.listArticles().length,
);

/** Kilobytes that a book takes, by its chapters: its cover, and 10 KB for each. */
export function bookKilobytes(chapters: number): number {
  return 40 + 10 * chapters;
}

/** Kilobytes that are sent for the whole guide in one file, compressed, by its articles. */
export function handFileKilobytes(articles: number): number {
  return Math.ceil((20 + 5.2 * articles) / 10) * 10;
}
