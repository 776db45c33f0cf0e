import { useTranslations } from 'next-intl';
import { ArticleList, type ListedArticle } from '@/components/article/ArticleList';

/** What a reader sees at an address that leads nowhere: that, and where to go on. */
export function NotFoundPage({ articles }: { articles: ListedArticle[] }) {
  const t = useTranslations('NotFoundPage');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('text')}</p>
      <ArticleList articles={articles} level="h2" />
    </>
  );
}
