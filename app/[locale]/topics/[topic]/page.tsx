import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { TopicPage } from '@/components/site/TopicPage';
import { loadLibrary } from '@/lib/content/load-library';
import { articleLink, breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { listGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadListedArticles } from '@/lib/mdx/load-compiled-article';
import { loadShell } from '@/lib/publish/load-shell';

export const dynamicParams = false;

type Props = PageProps<'/[locale]/topics/[topic]'>;

export async function generateStaticParams() {
  const library = await loadLibrary();
  return library.listTopics().map(({ id }) => ({ topic: id }));
}

/** Loads the topic; 404 when there is none. */
async function loadPage({ params }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const topic = library.getTopic((await params).topic) ?? notFound();
  return { locale, library, topic, path: (of: Locale) => href.topic(of, topic.id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, topic, path } = await loadPage(props);
  return pageMetadata(library, {
    locale,
    title: `${topic.title[locale]} · ${library.site.name[locale]}`,
    description: topic.description[locale],
    path,
  });
}

export default async function Page(props: Props) {
  const { locale, library, topic, path } = await loadPage(props);
  const listed = library.listArticlesOfTopic(topic.id);
  const articles = await loadListedArticles(library, listed, locale);
  const steps = breadcrumbLinks(library, locale);
  const own = { href: path(locale), label: topic.title[locale] };
  const items = listed.map((article) => articleLink(locale, article));
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <TopicPage {...{ library, topic, steps, articles }} />
      <StructuredData graph={listGraph(library, locale, { items, steps: [...steps, own] })} />
    </PageShell>
  );
}
