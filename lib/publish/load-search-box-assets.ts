import { loadSearchStore } from '@/lib/search/indexing/load-search';
import { browserModulePath } from './browser-modules';
import { hashForFileName } from './hash-content';

/** Paths of what the search box needs to answer while the reader types: its browser module and the index. */
export type SearchBoxAssets = { script: string; index: string };

export async function loadSearchBoxAssets(): Promise<SearchBoxAssets> {
  const { file } = await loadIndexFile();
  return { script: await browserModulePath('searchBox'), index: `/assets/${file}` };
}

/** The index as browsers load it. */
export async function loadIndexFile(): Promise<{ file: string; json: string }> {
  const json = JSON.stringify((await loadSearchStore()).data);
  return { file: `searchIndex.${hashForFileName(json)}.json`, json };
}
