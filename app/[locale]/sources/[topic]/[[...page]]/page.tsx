import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { TopicSourcesPage } from '@/components/sources/TopicSourcesPage';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { listPageMetadata } from '@/lib/discovery/seo/list-page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadShell } from '@/lib/publish/load-shell';
import { listSourcePages } from '@/lib/subject/sources/list-source-pages';
import { loadCitations } from '@/lib/subject/sources/load-citations';

type Props = PageProps<'/[locale]/sources/[topic]/[[...page]]'>;

/** Loads a page of the topic's sources; 404 when there is none. */
async function loadPage({ params }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const { topic: id, page: [number = '1'] = [] } = await params;
  const list =
    listSourcePages(library, locale).find(({ topic, page }) => topic.id === id && String(page) === number) ??
    notFound();
  return { locale, library, list, path: (of: Locale) => href.sources(of, id, list.page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, list, path } = await loadPage(props);
  const { topic, page, pages, all } = list;
  const t = await getTranslations('TopicSourcesPage');
  const values = { topic: topic.title[locale], page, count: all.length };
  const facts = { locale, title: t('title', values), description: t('description', values), path };
  const words = (await getTranslations('PageLinks'))('page', { page, pages });
  const at = (other: number) => href.sources(locale, topic.id, other);
  return listPageMetadata(library, facts, { page, pages, words, at });
}

export default async function Page(props: Props) {
  const { locale, library, list, path } = await loadPage(props);
  const t = await getTranslations('SourcesPage');
  const steps = [...breadcrumbLinks(library, locale), { href: href.sources(locale), label: t('title') }];
  const ownTexts = await getTranslations('TopicSourcesPage');
  const { topic, page } = list;
  const own = { href: path(locale), label: ownTexts('title', { topic: topic.title[locale], page }) };
  const citations = await loadCitations(library, locale);
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <TopicSourcesPage {...{ steps, list, citations }} />
      <StructuredData graph={toolGraph(library, locale, [...steps, own])} />
    </PageShell>
  );
}
