import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { TopicPage } from '@/components/site/TopicPage';
import { loadLibrary } from '@/lib/content/load-library';
import { articleLink, breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { listPageMetadata } from '@/lib/discovery/seo/list-page-metadata';
import { listGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadListedArticles } from '@/lib/mdx/load-compiled-article';
import { loadShell } from '@/lib/publish/load-shell';
import { listTopicPages } from '@/lib/subject/topics/list-topic-pages';

type Props = PageProps<'/[locale]/topics/[topic]/[[...page]]'>;

/** Loads a page of the topic; 404 when there is none. */
async function loadPage({ params }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const { topic: id, page: [number = '1'] = [] } = await params;
  const list =
    listTopicPages(library).find(({ topic, page }) => topic.id === id && String(page) === number) ??
    notFound();
  return { locale, library, list, path: (of: Locale) => href.topic(of, id, list.page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, list, path } = await loadPage(props);
  const { topic, page, pages } = list;
  const t = await getTranslations('TopicPage');
  const title = t('title', { title: topic.title[locale], page });
  const facts = {
    locale,
    title: `${title} · ${library.site.name[locale]}`,
    description: topic.description[locale],
    path,
  };
  const words = (await getTranslations('PageLinks'))('page', { page, pages });
  const at = (other: number) => href.topic(locale, topic.id, other);
  return listPageMetadata(library, facts, { page, pages, words, at });
}

export default async function Page(props: Props) {
  const { locale, library, list, path } = await loadPage(props);
  const articles = await loadListedArticles(library, list.articles, locale);
  const steps = breadcrumbLinks(library, locale);
  const own = { href: path(locale), label: list.topic.title[locale] };
  const items = list.articles.map((article) => articleLink(locale, article));
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <TopicPage {...{ library, list, steps, articles }} />
      <StructuredData graph={listGraph(library, locale, { items, steps: [...steps, own] })} />
    </PageShell>
  );
}
