import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LearningPathPage } from '@/components/paths/LearningPathPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { articleLink, breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { listGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadListedArticles } from '@/lib/mdx/load-compiled-article';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';

type Props = PageProps<'/[locale]/paths/[path]'>;

/** Loads the learning path; 404 when there is none. */
async function loadPage({ params }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const path = library.getLearningPath((await params).path) ?? notFound();
  return { locale, library, path, address: (of: Locale) => href.learningPath(of, path.id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, path, address } = await loadPage(props);
  const title = `${path.title[locale]} · ${library.site.name[locale]}`;
  return pageMetadata(library, { locale, title, description: path.description[locale], path: address });
}

export default async function Page(props: Props) {
  const { locale, library, path, address } = await loadPage(props);
  const t = await getTranslations('LearningPathsPage');
  const articles = path.steps.map(({ article }) => article);
  const listed = await loadListedArticles(library, articles, locale);
  const wordCounts = new Map(listed.map(({ article, wordCount }) => [article.slug, wordCount]));
  const steps = [...breadcrumbLinks(library, locale), { href: href.paths(locale), label: t('title') }];
  const own = { href: address(locale), label: path.title[locale] };
  const items = articles.map((article) => articleLink(locale, article));
  const flows = (path.flows ?? []).flatMap((id) => {
    const flow = library.getListedFlow(id);
    return flow ? [{ href: href.flow(locale, id), label: flow.title[locale] }] : [];
  });
  const script = await browserModulePath('path');
  return (
    <PageShell {...(await loadShell(library))} path={address}>
      <LearningPathPage {...{ path, steps, wordCounts, flows, script }} />
      <StructuredData graph={listGraph(library, locale, { items, steps: [...steps, own] })} />
    </PageShell>
  );
}
