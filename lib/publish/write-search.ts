import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '@/lib/content/library';
import { findPathLocale, type Locale, localeList } from '@/lib/i18n/locales';
import { loadSearchStore } from '@/lib/search/indexing/load-search';
import { writeSearchFiles } from '@/lib/search/indexing/write-search-files';
import { createPageFiller, cutTemplate, emptyPageFields } from '@/lib/search/page/search-page-fields';
import { type SearchPageTexts, searchPageTexts } from '@/lib/search/page/search-page-texts';
import type { PageConverter } from './convert-prerendered-page';
import type { Page } from './list-pages';
import { type SearchPageEntry, searchFolder, searchPageTextsFile } from './manifest';
import { hashAllInline, securityHeaders } from './security-headers';

/** The route whose pages are templates, which our server fills with results. */
export const searchRoute = '/[locale]/search';

/** The texts of the search page in every language. */
export type SiteSearchPageTexts = Record<Locale, SearchPageTexts>;

/** Writes the files that the server's search reads. */
export async function writeSearchStore(folder: string, library: Library): Promise<void> {
  const texts = localeList.map((locale) => [locale, searchPageTexts(library, locale)]);
  const target = join(folder, searchFolder);
  await writeSearchFiles(target, await loadSearchStore());
  await writeFile(join(target, searchPageTextsFile), JSON.stringify(Object.fromEntries(texts)));
}

type Request = { page: Page; folder: string; library: Library; convert: PageConverter };

/** Writes a search page as a template; in the build it becomes the page before any query, for other servers. */
export async function writeSearchPage({ page, folder, library, convert }: Request): Promise<SearchPageEntry> {
  const { pathname, filePath } = page;
  const lang = findPathLocale(pathname);
  if (!lang) throw new Error(`${pathname}: expected a search page below a language`);
  const template = cutTemplate(await convert(page, await readFile(filePath, 'utf8')));
  await writeFile(filePath, createPageFiller(template)(emptyPageFields(searchPageTexts(library, lang))));
  const file = `${lang}-search.template`;
  await writeFile(join(folder, file), template);
  return { lang, file, headers: securityHeaders(library.site.url, hashAllInline(template)) };
}
