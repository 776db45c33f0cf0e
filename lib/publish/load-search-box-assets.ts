import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import { listBoxWords } from '@/lib/search/indexing/box-words';
import { trimForBrowsers } from '@/lib/search/indexing/build-search-data';
import { loadSearchStore } from '@/lib/search/indexing/load-search';
import type { BrowserSearchData, SearchData } from '@/lib/search/indexing/search-data';
import { browserModulePath } from './browser-modules';
import { hashForFileName } from './hash-content';

/** Paths of what the search box needs to answer while the reader types: its browser module and the index. */
export type SearchBoxAssets = { script: string; index: string };

export async function loadSearchBoxAssets(): Promise<SearchBoxAssets> {
  const { file } = await loadIndexFile();
  return { script: await browserModulePath('searchBox'), index: `/assets/${file}` };
}

type IndexFile = { file: string; json: string };

/** Every page names the index, and writing it takes milliseconds, so it is written once for each state of the content. */
const written = new WeakMap<SearchData, IndexFile>();

/** The index as browsers load it. */
export async function loadIndexFile(): Promise<IndexFile> {
  const { data } = await loadSearchStore();
  const file = written.get(data) ?? writeIndex(data, await loadLibrary());
  written.set(data, file);
  return file;
}

function writeIndex(data: SearchData, library: Library): IndexFile {
  const file: BrowserSearchData = { ...trimForBrowsers(data), box: listBoxWords(library) };
  const json = JSON.stringify(file);
  return { file: `searchIndex.${hashForFileName(json)}.json`, json };
}
