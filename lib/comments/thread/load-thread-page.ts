import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { loadLibrary } from '@/lib/content/load-library';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadThread } from './load-thread';
import { threadQuerySchema } from './thread-query';

/**
 * Loads what every page with a thread needs; renders the 404 page when there is no such article.
 *
 * @param searchParams  of the request, not validated
 */
export async function loadThreadPage(slug: string, searchParams: object) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const article = library.getArticle(slug) ?? notFound();
  const query = threadQuerySchema.parse(searchParams);
  const loaded = await loadThread({ article: article.id, locale }, query, (await cookies()).getAll());
  return { locale, library, article, query, loaded };
}
