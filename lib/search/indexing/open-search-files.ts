import { openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { inEach, localeList } from '@/lib/i18n/locales';
import { createSearch, type Search } from '../answer-query';
import { memoize } from '../memoize';
import type { IndexedArticle } from './search-data';
import type { StoredArticle, StoredArticleReader } from './stored-article';
import { type ArticleLine, indexFile, type RulesLine, storedFile } from './write-search-files';

/** Where an article is in the file of what is shown, in bytes. */
type Extent = { start: number; size: number };

/** Articles that are kept, of some ten kilobytes each: results are of the same ones again and again. */
const mostKept = 60;

/**
 * Opens what writeSearchFiles has written: the index comes into memory, what is shown of the articles stays where it is. That
 * file is open as long as the process runs, so a build that makes new files does not touch the answers of this one.
 */
export async function openSearchFiles(folder: string): Promise<Search> {
  const articles = inEach((): IndexedArticle[] => []);
  const extents = new Map<string, Extent>();
  let rules: RulesLine | undefined;
  let start = 0;
  const file = await open(join(folder, indexFile));
  for await (const line of file.readLines()) {
    if (!rules) {
      rules = JSON.parse(line) as RulesLine;
      continue;
    }
    const { lang, article, size } = JSON.parse(line) as ArticleLine;
    articles[lang].push(article);
    extents.set(`${lang}/${article.slug}`, { start, size });
    start += size;
  }
  if (!rules) throw new Error(`${join(folder, indexFile)}: expected an index, found an empty file`);
  const indexes = localeList.map((lang) => ({ lang, articles: articles[lang] }));
  return createSearch({ ...rules, indexes }, openShown(join(folder, storedFile), extents));
}

/** Reads articles in turn with what asks for them: it is not much, and the system mostly has it in memory. */
function openShown(file: string, extents: Map<string, Extent>): StoredArticleReader {
  const descriptor = openSync(file, 'r');
  const read = memoize(mostKept, (name) => {
    const { start, size } = extents.get(name) ?? { start: 0, size: 0 };
    const bytes = Buffer.allocUnsafe(size);
    readSync(descriptor, bytes, 0, size, start);
    return JSON.parse(bytes.toString('utf8')) as StoredArticle;
  });
  return (lang, slug) => {
    const name = `${lang}/${slug}`;
    return extents.has(name) ? read(name) : undefined;
  };
}
