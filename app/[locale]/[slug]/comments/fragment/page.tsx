import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import { ThreadFragment } from '@/components/comments/ThreadFragment';
import { loadLibrary } from '@/lib/content/load-library';
import type { Locale } from '@/lib/i18n/locales';
import { loadThread } from '@/lib/thread/load-thread';
import { threadQuerySchema } from '@/lib/thread/thread-query';

export const dynamic = 'force-dynamic';

/** For the article's browser module; lib/server/cut-fragment.ts takes the page around it away. */
export const metadata = { robots: { index: false } };

export default async function Page({ params }: PageProps<'/[locale]/[slug]/comments/fragment'>) {
  const locale = (await rootLocale()) as Locale;
  const library = await loadLibrary();
  const article = library.getArticle((await params).slug) ?? notFound();
  const query = threadQuerySchema.parse({});
  const loaded = await loadThread({ article: article.slug, locale }, query, (await cookies()).getAll());
  return <ThreadFragment {...{ library, article, loaded }} />;
}
