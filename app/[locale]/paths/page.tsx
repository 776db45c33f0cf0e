import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LearningPathsPage } from '@/components/paths/LearningPathsPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { listGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadPathMinutes } from '@/lib/mdx/load-compiled-article';
import { loadShell } from '@/lib/publish/load-shell';

/** Lists the learning paths; 404 when there are none. */
async function loadPage() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const paths = library.listLearningPaths();
  if (paths.length === 0) notFound();
  return { locale, library, paths };
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale, library } = await loadPage();
  const t = await getTranslations('LearningPathsPage');
  return pageMetadata(library, {
    locale,
    title: `${t('title')} · ${library.site.name[locale]}`,
    description: t('description'),
    path: href.paths,
  });
}

export default async function Page() {
  const { locale, library, paths } = await loadPage();
  const t = await getTranslations('LearningPathsPage');
  const steps = breadcrumbLinks(library, locale);
  const own = { href: href.paths(locale), label: t('title') };
  const items = paths.map(({ id, title }) => ({ href: href.learningPath(locale, id), label: title[locale] }));
  const minutes = await loadPathMinutes(library, locale);
  return (
    <PageShell {...(await loadShell(library))} path={href.paths}>
      <LearningPathsPage {...{ steps, paths, minutes }} />
      <StructuredData graph={listGraph(library, locale, { items, steps: [...steps, own] })} />
    </PageShell>
  );
}
