import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { SourcesPage } from '@/components/sources/SourcesPage';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadShell } from '@/lib/publish/load-shell';
import { listOtherSources, listSourcesOfTopic } from '@/lib/subject/sources/list-sources';
import { loadCitations } from '@/lib/subject/sources/load-citations';

const path = (locale: Locale) => href.sources(locale);

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const t = await getTranslations('SourcesPage');
  const facts = { locale, title: t('title'), description: t('description'), path };
  return pageMetadata(await loadLibrary(), facts);
}

export default async function Page() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const t = await getTranslations('SourcesPage');
  const steps = breadcrumbLinks(library, locale);
  const own = { href: path(locale), label: t('title') };
  const topics = library
    .listTopics()
    .map((topic) => ({ topic, sources: listSourcesOfTopic(library, topic.id, locale) }));
  const all = library.listSourceIds().flatMap((id) => library.getSource(id) ?? []);
  const others = listOtherSources(library, locale);
  const citations = await loadCitations(library, locale);
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <SourcesPage {...{ steps, all, topics, others, citations }} />
      <StructuredData graph={toolGraph(library, locale, [...steps, own])} />
    </PageShell>
  );
}
