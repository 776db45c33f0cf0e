import type { Library, Topic } from '@/lib/content/library';
import type { Site } from '@/lib/content/schema/site-schema';
import { loadSearchBoxAssets, type SearchBoxAssets } from './load-search-box-assets';

/** What the frame of every page shows: the site, its topics, and a search box that answers while one types. */
export async function loadShell(
  library: Library,
): Promise<{ site: Site; topics: Topic[]; searchBox: SearchBoxAssets }> {
  return { site: library.site, topics: library.listTopics(), searchBox: await loadSearchBoxAssets() };
}
