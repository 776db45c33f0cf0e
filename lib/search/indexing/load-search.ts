import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import { loadSections } from '@/lib/mdx/load-sections';
import { createSearch, type Search } from '../answer-query';
import { buildSearchData } from './build-search-data';
import { buildSectionTexts } from './build-section-texts';
import type { SearchStore } from './search-data';
import { createMemoryReader } from './stored-article';

let loaded: { library: Library; store: Promise<SearchStore>; search: Promise<Search> } | undefined;

/** The index and the texts of the current content, built once for each state of it. */
export async function loadSearchStore(): Promise<SearchStore> {
  return (await load()).store;
}

/** The search over the current content. */
export async function loadSearch(): Promise<Search> {
  return (await load()).search;
}

async function load() {
  const library = await loadLibrary();
  if (loaded?.library !== library) {
    const store = buildStore(library);
    loaded = {
      library,
      store,
      search: store.then((made) => createSearch(made.data, createMemoryReader(made))),
    };
  }
  return loaded;
}

async function buildStore(library: Library): Promise<SearchStore> {
  const [data, texts] = await Promise.all([
    buildSearchData(library, loadSections),
    buildSectionTexts(library, loadSections),
  ]);
  return { data, texts };
}
