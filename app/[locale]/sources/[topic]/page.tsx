import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { TopicSourcesPage } from '@/components/sources/TopicSourcesPage';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadShell } from '@/lib/publish/load-shell';
import { listSourcesOfTopic } from '@/lib/subject/sources/list-sources';
import { loadCitations } from '@/lib/subject/sources/load-citations';

type Props = PageProps<'/[locale]/sources/[topic]'>;

/** Loads the topic's sources; 404 when there is no such topic. */
async function loadPage({ params }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const topic = library.getTopic((await params).topic) ?? notFound();
  const sources = listSourcesOfTopic(library, topic.id, locale);
  return { locale, library, topic, sources, path: (of: Locale) => href.sources(of, topic.id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, topic, sources, path } = await loadPage(props);
  const t = await getTranslations('TopicSourcesPage');
  const values = { topic: topic.title[locale], count: sources.length };
  const facts = { locale, title: t('title', values), description: t('description', values), path };
  return pageMetadata(library, facts);
}

export default async function Page(props: Props) {
  const { locale, library, topic, sources, path } = await loadPage(props);
  const t = await getTranslations('SourcesPage');
  const steps = [...breadcrumbLinks(library, locale), { href: href.sources(locale), label: t('title') }];
  const ownTexts = await getTranslations('TopicSourcesPage');
  const own = { href: path(locale), label: ownTexts('title', { topic: topic.title[locale] }) };
  const citations = await loadCitations(library, locale);
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <TopicSourcesPage {...{ steps, topic, sources, citations }} />
      <StructuredData graph={toolGraph(library, locale, [...steps, own])} />
    </PageShell>
  );
}
