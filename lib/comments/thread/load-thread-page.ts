import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import { loadLibrary } from '@/lib/content/load-library';
import type { Locale } from '@/lib/i18n/locales';
import { loadThread } from './load-thread';
import { threadQuerySchema } from './thread-query';

/**
 * What every page with a thread begins with; ends in the 404 page when there is no such article.
 *
 * @param asked  the query of its address, as it was sent
 */
export async function loadThreadPage(slug: string, asked: object) {
  const locale = (await rootLocale()) as Locale;
  const library = await loadLibrary();
  const article = library.getArticle(slug) ?? notFound();
  const query = threadQuerySchema.parse(asked);
  const loaded = await loadThread({ article: article.slug, locale }, query, (await cookies()).getAll());
  return { locale, library, article, query, loaded };
}
