import { useLocale, useTranslations } from 'next-intl';
import { ArticleList, type ListedArticle } from '@/components/article/ArticleList';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { Library, Topic } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import { listSourcesOfTopic } from '@/lib/subject/sources/list-sources';
import { ToolCard } from './ToolCard';

type Props = { library: Library; topic: Topic; steps: PageLink[]; articles: ListedArticle[] };

/** The tools and the articles of a topic, and how many sources stand behind them. */
export function TopicPage({ library, topic, steps, articles }: Props) {
  const t = useTranslations('TopicPage');
  const locale = useLocale();
  const sources = listSourcesOfTopic(library, topic.id, locale).length;
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{topic.title[locale]}</h1>
      <p className="lead">{topic.description[locale]}</p>
      {topic.tools?.map((tool) => (
        <ToolCard key={tool} tool={tool} library={library} />
      ))}
      <p className="meta">
        <span>{t('articles', { count: articles.length })}</span>{' '}
        {sources > 0 && <a href={href.sources(locale, topic.id)}>{t('sources', { count: sources })}</a>}
      </p>
      <ArticleList articles={articles} level="h2" brief />
    </>
  );
}
