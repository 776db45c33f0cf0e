import { join } from 'node:path';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import type { Locale } from '@/lib/i18n/locales';
import type { IndexedArticle, SearchData, SearchStore } from './search-data';
import { listStoredArticles } from './stored-article';

/** The rules on the first line, then one line for each article in each language, as JSON. */
export const indexFile = 'index.jsonl';
/** The stored articles as JSON, in the same order. */
export const storedFile = 'stored.jsonl';

export type RulesLine = Omit<SearchData, 'indexes'>;
/** `size` is the length of the article's line in the stored file, in bytes. */
export type ArticleLine = { lang: Locale; article: IndexedArticle; size: number };

/**
 * Writes the files of the server's search, made to be read in parts: the index line by line, and of the stored articles only
 * those that a result shows.
 */
export async function writeSearchFiles(folder: string, store: SearchStore): Promise<void> {
  const { indexes, ...rules } = store.data;
  const stored = listStoredArticles(store).map((article) => `${JSON.stringify(article.stored)}\n`);
  const lines = indexes
    .flatMap(({ lang, articles }) => articles.map((article) => ({ lang, article })))
    .map((line, place): ArticleLine => ({ ...line, size: Buffer.byteLength(stored[place] ?? '') }));
  // A running server keeps the old file open, and goes on reading it.
  await writeFileAtomically(join(folder, storedFile), stored.join(''));
  const index = [rules satisfies RulesLine, ...lines].map((line) => `${JSON.stringify(line)}\n`);
  await writeFileAtomically(join(folder, indexFile), index.join(''));
}
