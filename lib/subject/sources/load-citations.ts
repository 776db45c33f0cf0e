import type { Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';
import { loadSections } from '@/lib/mdx/load-sections';
import { type Citation, listCitations } from './list-citations';

/** Loads what cites each source, in a language. */
export async function loadCitations(library: Library, locale: Locale): Promise<Map<string, Citation[]>> {
  const read = library
    .listArticles()
    .map(async (article) => [article.slug, await loadSections(article, locale)] as const);
  return listCitations(library, locale, new Map(await Promise.all(read)));
}
