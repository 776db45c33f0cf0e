import { openSync, readSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inEach, localeList } from '@/lib/i18n/locales';
import { createSearch, type Search } from '../answer-query';
import { memoize } from '../memoize';
import type { PhraseIndex } from './phrase-index';
import type { IndexedArticle } from './search-data';
import type { StoredArticle, StoredArticleReader } from './stored-article';
import { type ArticleLine, indexFile, type RulesLine, storedFile, wordingFile } from './write-search-files';

/** Where an article is in the stored file, in bytes. */
type Extent = { start: number; size: number };

/** Stored articles kept in memory, of about 10 KB each: results repeat them. */
const maxCached = 60;

/**
 * Opens the files of writeSearchFiles: the index is read into memory, the stored articles stay on the disk. Their file stays open
 * while the process runs, so a new build does not affect this server's results.
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
    const { lang, slug, article, size } = JSON.parse(line) as ArticleLine;
    if (article) articles[lang].push(article);
    extents.set(`${lang}/${slug}`, { start, size });
    start += size;
  }
  if (!rules) throw new Error(`${join(folder, indexFile)}: expected an index, found an empty file`);
  const indexes = localeList.map((lang) => ({ lang, articles: articles[lang] }));
  return createSearch(
    { ...rules, indexes },
    openStored(join(folder, storedFile), extents),
    await readWording(join(folder, wordingFile)),
  );
}

async function readWording(file: string): Promise<PhraseIndex> {
  const bytes = await readFile(file);
  const numbers = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const half = numbers.length / 2;
  return { hashes: numbers.subarray(0, half), entries: numbers.subarray(half) };
}

/** Reads stored articles synchronously: they are small, and mostly in the system's cache. */
function openStored(file: string, extents: Map<string, Extent>): StoredArticleReader {
  const descriptor = openSync(file, 'r');
  const read = memoize(maxCached, (name) => {
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
