import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '@/lib/content/library';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { type AnswerTexts, answerTexts } from '@/lib/search/answer-texts';
import { loadSearchStore, type SearchStore } from '@/lib/search/load-search';
import { createPageFiller, cutTemplate, emptyPage } from '@/lib/search/search-page';
import type { Page } from './list-pages';
import { type SearchPageEntry, searchStoreFile } from './manifest';
import type { PageRewriter } from './rewrite-page';
import { hashInline, securityHeaders } from './security-headers';

/** The route whose pages are templates: our server fills in what was asked. */
export const searchRoute = '/[locale]/search';

/** What our server answers with: the index, the texts of the sections, and what the pages say. */
export type SearchFile = SearchStore & { answerTexts: Record<Locale, AnswerTexts> };

/** Writes what a search needs at run time. */
export async function writeSearchStore(folder: string, library: Library): Promise<void> {
  const texts = localeList.map((locale) => [locale, answerTexts(library, locale)]);
  const file: SearchFile = { ...(await loadSearchStore()), answerTexts: Object.fromEntries(texts) };
  await writeFile(join(folder, searchStoreFile), JSON.stringify(file));
}

type Request = { page: Page; folder: string; library: Library; rewrite: PageRewriter };

/** Writes a search page as a template; in the build it stays as it is before anything is asked, for other servers. */
export async function writeSearchPage({ page, folder, library, rewrite }: Request): Promise<SearchPageEntry> {
  const { pathname, filePath } = page;
  const lang = localeList.find((locale) => pathname.startsWith(`/${locale}/`));
  if (!lang) throw new Error(`${pathname}: expected a search page below a language`);
  const template = cutTemplate(await rewrite(page, await readFile(filePath, 'utf8')));
  await writeFile(filePath, createPageFiller(template)(emptyPage(answerTexts(library, lang))));
  const file = `${lang}-search.template`;
  await writeFile(join(folder, file), template);
  return { lang, file, headers: securityHeaders(library.site.url, hashInline(template)) };
}
