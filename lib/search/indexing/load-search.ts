import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import { loadOnce } from '@/lib/content/load-once';
import { createSearch, type Search } from '../answer-query';
import { buildSearchStore } from './build-search-store';
import { indexWording } from './index-wording';
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
