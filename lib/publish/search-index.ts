import type { Library } from '@/lib/content/library';
import { defineLookup } from '@/lib/content/lookups';
import { listBoxWords } from '@/lib/search/indexing/box-words';
import { trimForBrowsers } from '@/lib/search/indexing/build-search-data';
import type { BrowserSearchData, SearchData } from '@/lib/search/indexing/search-data';

/** Without a hash of its content: pages would change with every word of every article. */
export const searchIndexPath = '/assets/searchIndex.json';

/**
 * Most articles whose index phones load, which is 3 KB for each. The search box of a larger site asks the API: nobody should pay for
 * what they do not look for.
 */
const mostArticles = 60;

/** Whether the index of a site is too large for phones. */
export const isIndexTooLarge = defineLookup(
  'isIndexTooLarge',
  (library: Library) => library.listArticles().length > mostArticles,
);

/** The index as browsers load it: the texts of the box alone, when the rest is too large. */
export function writeSearchIndex(library: Library, data: SearchData): string {
  const box = listBoxWords(library);
  const file: BrowserSearchData | Pick<BrowserSearchData, 'box'> = isIndexTooLarge(library)
    ? { box }
    : { ...trimForBrowsers(data), box };
  return JSON.stringify(file);
}
