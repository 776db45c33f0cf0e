import { useLocale, useTranslations } from 'next-intl';
import { ArticleList, type ListedArticle } from '@/components/article/ArticleList';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { Topic } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';

type Props = { topic: Topic; steps: PageLink[]; articles: ListedArticle[] };

/** The articles of a topic. */
export function TopicPage({ topic, steps, articles }: Props) {
  const t = useTranslations('TopicPage');
  const locale = useLocale();
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{topic.title[locale]}</h1>
      <p className="lead">{topic.description[locale]}</p>
      <p className="meta">{t('articles', { count: articles.length })}</p>
      <ArticleList articles={articles} level="h2" />
    </>
  );
}
