import type { Library } from '@/lib/content/library';
import { createSectionLoader } from '@/lib/mdx/load-sections';
import { buildSearchData } from './build-search-data';
import { buildSectionTexts } from './build-section-texts';
import { readArticles, type SectionReader } from './read-articles';
import type { SearchStore } from './search-data';

/** Builds the index and the texts of a content. */
export async function buildSearchStore(
  library: Library,
  readSections: SectionReader = createSectionLoader(library),
): Promise<SearchStore> {
  const articles = await readArticles(library, readSections);
  return { data: buildSearchData(library, articles), texts: buildSectionTexts(library, articles) };
}
