import { useLocale, useTranslations } from 'next-intl';
import { ArticleList, type ListedArticle } from '@/components/article/ArticleList';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { Library } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import { listSourcesOfTopic } from '@/lib/subject/sources/list-sources';
import type { TopicListPage } from '@/lib/subject/topics/list-topic-pages';
import { PageLinks } from './PageLinks';
import { ToolCard } from './ToolCard';

type Props = {
  library: Library;
  list: TopicListPage;
  steps: PageLink[];
  /** Those of this page. */
  articles: ListedArticle[];
};

/** The tools and the articles of a topic, and how many sources stand behind them; later pages have the articles only. */
export function TopicPage({ library, list, steps, articles }: Props) {
  const { topic, page, pages, total } = list;
  const t = useTranslations('TopicPage');
  const locale = useLocale();
  const sources = listSourcesOfTopic(library, topic.id, locale).length;
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title', { title: topic.title[locale], page })}</h1>
      {page === 1 && <p className="lead">{topic.description[locale]}</p>}
      {page === 1 && topic.tools?.map((tool) => <ToolCard key={tool} tool={tool} library={library} />)}
      <p className="meta">
        <span>{t('articles', { count: total })}</span>{' '}
        {sources > 0 && <a href={href.sources(locale, topic.id)}>{t('sources', { count: sources })}</a>}
      </p>
      <ArticleList articles={articles} level="h2" brief />
      <PageLinks page={page} pages={pages} at={(other) => href.topic(locale, topic.id, other)} />
    </>
  );
}
