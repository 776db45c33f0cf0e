import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import { loadOnce } from '@/lib/content/load-once';
import { loadSections } from '@/lib/mdx/load-sections';
import { createSearch, type Search } from '../answer-query';
import { buildSearchData } from './build-search-data';
import { buildSectionTexts } from './build-section-texts';
import { indexWording } from './index-wording';
import type { SearchStore } from './search-data';
import { createMemoryReader } from './stored-article';

type Loaders = { loadStore: () => Promise<SearchStore>; loadSearch: () => Promise<Search> };

let loaded: ({ library: Library } & Loaders) | undefined;

/** The index and the texts of the current content, built once for each state of it. */
export async function loadSearchStore(): Promise<SearchStore> {
  return (await getLoaders()).loadStore();
}

/** The search over the current content. */
export async function loadSearch(): Promise<Search> {
  return (await getLoaders()).loadSearch();
}

async function getLoaders(): Promise<Loaders> {
  const library = await loadLibrary();
  if (loaded?.library !== library) loaded = { library, ...createLoaders(library) };
  return loaded;
}

/** A build needs only the store, so the search over it is made when somebody searches. */
function createLoaders(library: Library): Loaders {
  const loadStore = loadOnce(() => buildStore(library));
  const loadSearch = loadOnce(async () => {
    const store = await loadStore();
    return createSearch(store.data, createMemoryReader(store), indexWording(store));
  });
  return { loadStore, loadSearch };
}

async function buildStore(library: Library): Promise<SearchStore> {
  const [data, texts] = await Promise.all([
    buildSearchData(library, loadSections),
    buildSectionTexts(library, loadSections),
  ]);
  return { data, texts };
}
