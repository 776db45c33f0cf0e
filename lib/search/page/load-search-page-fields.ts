import { loadLibrary } from '@/lib/content/load-library';
import type { Locale } from '@/lib/i18n/locales';
import { loadSearch } from '../indexing/load-search';
import { type SearchPageFields, searchPageFields, templateFields } from './search-page-fields';
import { searchPageTexts } from './search-page-texts';

/**
 * Loads the fields with which Next.js renders the search page. A build renders it once, as a template that our server fills
 * (lib/server/answer-search.ts); `npm run dev` renders each result.
 *
 * @param parameters  of the query string; a build does not await them, so that the page stays static
 */
export async function loadSearchPageFields(
  locale: Locale,
  parameters: Promise<Record<string, string | string[] | undefined>>,
): Promise<SearchPageFields> {
  const texts = searchPageTexts(await loadLibrary(), locale);
  if (process.env.NODE_ENV !== 'development') return templateFields(texts);
  const { q = '' } = await parameters;
  return searchPageFields(await loadSearch(), texts, [q].flat()[0] ?? '');
}
