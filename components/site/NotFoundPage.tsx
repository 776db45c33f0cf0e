import { useTranslations } from 'next-intl';
import { ArticleList, type ListedArticle } from '@/components/article/ArticleList';

/** The 404 page, with links to read on. */
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
