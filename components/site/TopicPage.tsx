import { useLocale, useTranslations } from 'next-intl';
import { ArticleList, type ListedArticle } from '@/components/article/ArticleList';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { Topic } from '@/lib/content/library';
import type { Site } from '@/lib/content/schema';
import { href } from '@/lib/i18n/href';

/** The articles of a topic. */
export function TopicPage({
  site,
  topic,
  articles,
}: {
  site: Site;
  topic: Topic;
  articles: ListedArticle[];
}) {
  const t = useTranslations('TopicPage');
  const locale = useLocale();
  return (
    <>
      <Breadcrumb steps={[{ href: href.home(locale), label: site.name[locale] }]} />
      <h1>{topic.title[locale]}</h1>
      <p className="lead">{topic.description[locale]}</p>
      <p className="meta">{t('articles', { count: articles.length })}</p>
      <ArticleList articles={articles} level="h2" />
    </>
  );
}
