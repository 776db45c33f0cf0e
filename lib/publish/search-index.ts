import type { Library } from '@/lib/content/library';
import { listBoxWords } from '@/lib/search/indexing/box-words';
import { trimForBrowsers } from '@/lib/search/indexing/build-search-data';
import type { BrowserSearchData, SearchData } from '@/lib/search/indexing/search-data';

/** Without a hash of its content: pages would change with every word of every article. */
export const searchIndexPath = '/assets/searchIndex.json';

/** The index as browsers load it. */
export function writeSearchIndex(library: Library, data: SearchData): string {
  const file: BrowserSearchData = { ...trimForBrowsers(data), box: listBoxWords(library) };
  return JSON.stringify(file);
}
