import { join } from 'node:path';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import type { Locale } from '@/lib/i18n/locales';
import { indexWording } from './index-wording';
import type { IndexedArticle, SearchData, SearchStore } from './search-data';
import { listStoredArticles } from './stored-article';

/** The rules and places on the first line, then a line for each article and each page with places in each language, as JSON. */
export const indexFile = 'index.jsonl';
/** The stored articles as JSON, in the same order. */
export const storedFile = 'stored.jsonl';
/** The wording of the sections: all hashes, then the entry of each, as numbers of four bytes. */
export const wordingFile = 'wording.bin';

export type RulesLine = Omit<SearchData, 'indexes'>;
/** `size` is the length of its line in the stored file, in bytes; `article` is missing for pages with places. */
export type ArticleLine = { lang: Locale; slug: string; article?: IndexedArticle; size: number };

/** A file of the server's search. */
type SearchFile = { name: string; content: string | Uint8Array };

/**
 * Formats the files of the server's search, made to be read in parts: the index line by line, and of the stored articles only those that
 * a result shows.
 */
export function formatSearchFiles(store: SearchStore): SearchFile[] {
  const { indexes, ...rules } = store.data;
  const all = listStoredArticles(store);
  const stored = all.map((article) => `${JSON.stringify(article.stored)}\n`);
  const lines = all.map(({ lang, slug, article }, place): ArticleLine => {
    return { lang, slug, article, size: Buffer.byteLength(stored[place] ?? '') };
  });
  const { hashes, entries } = indexWording(store);
  const numbers = new Uint32Array(hashes.length * 2);
  numbers.set(hashes);
  numbers.set(entries, hashes.length);
  const index = [rules satisfies RulesLine, ...lines].map((line) => `${JSON.stringify(line)}\n`);
  return [
    { name: storedFile, content: stored.join('') },
    { name: wordingFile, content: new Uint8Array(numbers.buffer) },
    { name: indexFile, content: index.join('') },
  ];
}

/** Writes the files of the server's search. A running server keeps the old ones open, and goes on reading them. */
export async function writeSearchFiles(folder: string, store: SearchStore): Promise<void> {
  for (const { name, content } of formatSearchFiles(store))
    await writeFileAtomically(join(folder, name), content);
}
