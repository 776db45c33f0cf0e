import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import { loadOnce } from '@/lib/content/load-once';
import { createSectionLoader } from '@/lib/mdx/load-sections';
import { createSearch, type Search } from '../answer-query';
import { buildSearchData } from './build-search-data';
import { buildSectionTexts } from './build-section-texts';
import { indexWording } from './index-wording';
import type { SearchStore } from './search-data';
import { createMemoryReader } from './stored-article';

let loaded: { library: Library; load: () => Promise<Search> } | undefined;

/** The search over the current content, built once for each state of it. */
export async function loadSearch(): Promise<Search> {
  const library = await loadLibrary();
  if (loaded?.library !== library) loaded = { library, load: loadOnce(() => buildSearch(library)) };
  return loaded.load();
}

async function buildSearch(library: Library): Promise<Search> {
  const store = await buildSearchStore(library);
  return createSearch(store.data, createMemoryReader(store), indexWording(store));
}

/** Builds the index and the texts of a content. */
export async function buildSearchStore(library: Library): Promise<SearchStore> {
  const [data, texts] = await Promise.all([
    buildSearchData(library, createSectionLoader(library)),
    buildSectionTexts(library, createSectionLoader(library)),
  ]);
  return { data, texts };
}
