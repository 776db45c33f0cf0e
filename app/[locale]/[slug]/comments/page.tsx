import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CommentsPage } from '@/components/comments/CommentsPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { browserModulePath } from '@/lib/document/browser-modules';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { breadcrumbSteps } from '@/lib/seo/breadcrumb-steps';
import { threadGraph } from '@/lib/seo/thread-graph';
import { threadMetadata } from '@/lib/seo/thread-metadata';
import { readPageState } from '@/lib/server/page-state';
import { loadThread } from '@/lib/thread/load-thread';
import { threadQuerySchema } from '@/lib/thread/thread-query';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/[slug]/comments'>;

/** The thread of the address, read once for the page and its metadata; ends in the 404 page when there is no such article. */
const loadPage = cache(async ({ params, searchParams }: Props) => {
  const locale = (await rootLocale()) as Locale;
  const library = await loadLibrary();
  const article = library.getArticle((await params).slug) ?? notFound();
  const query = threadQuerySchema.parse(await searchParams);
  const loaded = await loadThread({ article: article.slug, locale }, query, (await cookies()).getAll());
  return { locale, library, article, query, loaded };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await loadPage(props);
  const t = await getTranslations('CommentsPage');
  const { title } = page.article.texts[page.locale];
  return threadMetadata({
    ...page,
    title: t('metaTitle', { title }),
    description: t('description', { title }),
  });
}

export default async function Page(props: Props) {
  const { locale, library, article, query, loaded } = await loadPage(props);
  const steps = breadcrumbSteps(library, locale, library.getTopic(article.topic));
  const script = await browserModulePath('comments');
  const state = readPageState();
  return (
    <PageShell
      site={library.site}
      topics={library.listTopics()}
      path={(of) => href.comments(of, article.slug)}
    >
      <CommentsPage {...{ article, steps, query, loaded, state, script }} />
      {loaded && (
        <StructuredData graph={threadGraph(library, locale, { article, steps, thread: loaded.thread })} />
      )}
    </PageShell>
  );
}
