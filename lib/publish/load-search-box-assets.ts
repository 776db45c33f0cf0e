import { createHash } from 'node:crypto';
import { loadSearchStore } from '@/lib/search/indexing/load-search';
import { browserModulePath } from './browser-modules';

/** Addresses of what a search box needs to answer while the reader types: its browser module, and the index. */
export type SearchBoxAssets = { script: string; index: string };

export async function loadSearchBoxAssets(): Promise<SearchBoxAssets> {
  const { file } = await loadIndexFile();
  return { script: await browserModulePath('searchBox'), index: `/assets/${file}` };
}

/** The index as browsers load it, under a name that changes with its content. */
export async function loadIndexFile(): Promise<{ file: string; json: string }> {
  const json = JSON.stringify((await loadSearchStore()).data);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
  return { file: `searchIndex.${hash}.json`, json };
}
