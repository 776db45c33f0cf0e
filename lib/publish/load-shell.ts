import type { Page } from '@/lib/content/article';
import type { Library, Topic } from '@/lib/content/library';
import type { Site } from '@/lib/content/schema/site-schema';
import { loadSearchBoxAssets, type SearchBoxAssets } from './load-search-box-assets';

/** What the frame of every page shows: the site, its topics, the pages about it, and a search box that answers while one types. */
export async function loadShell(
  library: Library,
): Promise<{ site: Site; topics: Topic[]; pages: Page[]; searchBox: SearchBoxAssets }> {
  const searchBox = await loadSearchBoxAssets();
  return { site: library.site, topics: library.listTopics(), pages: library.listPages(), searchBox };
}
