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

type Loaded = { store: SearchStore; search: Search };

let loaded: { library: Library; load: () => Promise<Loaded> } | undefined;

/** The index and the texts of the current content, built once for each state of it. */
export async function loadSearchStore(): Promise<SearchStore> {
  return (await load()).store;
}

/** The search over the current content. */
export async function loadSearch(): Promise<Search> {
  return (await load()).search;
}

async function load(): Promise<Loaded> {
  const library = await loadLibrary();
  if (loaded?.library !== library) loaded = { library, load: loadOnce(() => build(library)) };
  return loaded.load();
}

async function build(library: Library): Promise<Loaded> {
  const store = await buildStore(library);
  return { store, search: createSearch(store.data, createMemoryReader(store), indexWording(store)) };
}

async function buildStore(library: Library): Promise<SearchStore> {
  const [data, texts] = await Promise.all([
    buildSearchData(library, loadSections),
    buildSectionTexts(library, loadSections),
  ]);
  return { data, texts };
}
