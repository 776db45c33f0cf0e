import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileExists } from '@/lib/content/file-exists';
import type { Library } from '@/lib/content/library';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { type Locale, localeList } from '@/lib/i18n/locales';
import type { SearchStore } from '@/lib/search/indexing/search-data';
import { formatSearchFiles } from '@/lib/search/indexing/write-search-files';
import { searchPageTexts } from '@/lib/search/page/search-page-texts';
import type { SearchPageTexts } from '@/lib/search/page/search-page-words';

/** The texts of the search page in every language, beside the files of the search. */
export const searchPageTextsFile = 'search-page-texts.json';

/** The texts of the search page in every language. */
export type SiteSearchPageTexts = Record<Locale, SearchPageTexts>;

/**
 * Writes the files that the server's search reads to a folder named by what is in them.
 *
 * @param folder  of the published site
 * @returns their folder below it
 */
export async function publishSearch(folder: string, library: Library, store: SearchStore): Promise<string> {
  const texts = Object.fromEntries(localeList.map((locale) => [locale, searchPageTexts(library, locale)]));
  // The texts last, so that a folder with them is whole.
  const files = [...formatSearchFiles(store), { name: searchPageTextsFile, content: JSON.stringify(texts) }];
  const hash = createHash('sha256');
  for (const { content } of files) hash.update(content);
  const target = join('search', hash.digest('hex').slice(0, 16));
  const isThere = await fileExists(join(folder, target, searchPageTextsFile));
  if (!isThere)
    for (const { name, content } of files) await writeFileAtomically(join(folder, target, name), content);
  return target;
}
