import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CommentsPage } from '@/components/comments/CommentsPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { readFormResult } from '@/lib/comments/form-result';
import { loadThreadPage } from '@/lib/comments/thread/load-thread-page';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { threadMetadata } from '@/lib/discovery/seo/thread-metadata';
import { threadStructuredData } from '@/lib/discovery/seo/thread-structured-data';
import { href } from '@/lib/i18n/href';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';

type Props = PageProps<'/[locale]/[slug]/comments'>;

/** Loaded once for the page and its metadata. */
const loadPage = cache(async ({ params, searchParams }: Props) =>
  loadThreadPage((await params).slug, await searchParams),
);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await loadPage(props);
  const t = await getTranslations('CommentsPage');
  const { title } = page.article.texts[page.locale];
  return threadMetadata({
    ...page,
    title: readFormResult().comment
      ? t('refusedTitle', { title: t('metaTitle', { title }) })
      : t('metaTitle', { title }),
    description: t('description', { title }),
  });
}

export default async function Page(props: Props) {
  const { locale, library, article, query, loaded } = await loadPage(props);
  const steps = breadcrumbLinks(library, locale, library.getTopic(article.topic));
  const script = await browserModulePath('comments');
  const result = readFormResult();
  return (
    <PageShell {...(await loadShell(library))} path={(of) => href.comments(of, article.slug)}>
      <CommentsPage {...{ article, steps, query, loaded, result, script }} />
      {loaded && (
        <StructuredData
          graph={threadStructuredData(library, locale, { article, steps, thread: loaded.thread })}
        />
      )}
    </PageShell>
  );
}
