import type { Page } from '@/lib/content/article';
import type { Library, Topic } from '@/lib/content/library';
import type { Site } from '@/lib/content/schema/site-schema';
import { browserModulePath } from './browser-modules';
import { isIndexTooLarge } from './search-index';

/** What the frame of every page shows: the site, its topics, the pages about it, and a search box that answers while one types. */
export async function loadShell(
  library: Library,
): Promise<{ site: Site; topics: Topic[]; pages: Page[]; searchBox: SearchBoxAssets }> {
  const script = await browserModulePath(isIndexTooLarge(library) ? 'askingSearchBox' : 'searchBox');
  return {
    site: library.site,
    topics: library.listTopics(),
    pages: library.listPages(),
    searchBox: { script },
  };
}

/** Path of the browser module that answers while the reader types. */
export type SearchBoxAssets = { script: string };
