import { join } from 'node:path';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import type { Locale } from '@/lib/i18n/locales';
import type { IndexedArticle, SearchData, SearchStore } from './search-data';
import { listStoredArticles } from './stored-article';

/** The rules on the first line, then each article in each language, as JSON. */
export const indexFile = 'index.jsonl';
/** What is shown of each article, as JSON, in the same order. */
export const storedFile = 'shown.jsonl';

export type RulesLine = Omit<SearchData, 'indexes'>;
/** `size` is that of the article's line in the file of what is shown, in bytes. */
export type ArticleLine = { lang: Locale; article: IndexedArticle; size: number };

/**
 * Writes what a server answers with, so that it need not hold all of it: the index is read line by line, and of the articles
 * only those that a result shows.
 */
export async function writeSearchFiles(folder: string, store: SearchStore): Promise<void> {
  const { indexes, ...rules } = store.data;
  const shown = listStoredArticles(store).map((article) => `${JSON.stringify(article.shown)}\n`);
  const lines = indexes
    .flatMap(({ lang, articles }) => articles.map((article) => ({ lang, article })))
    .map((line, place): ArticleLine => ({ ...line, size: Buffer.byteLength(shown[place] ?? '') }));
  // A server that runs meanwhile keeps reading the file that it has opened.
  await writeFileAtomically(join(folder, storedFile), shown.join(''));
  const index = [rules satisfies RulesLine, ...lines].map((line) => `${JSON.stringify(line)}\n`);
  await writeFileAtomically(join(folder, indexFile), index.join(''));
}
