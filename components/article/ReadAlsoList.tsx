import { useTranslations } from 'next-intl';
import { pageAnchors } from '@/lib/content/anchors';
import { ArticleList, type ListedArticle } from './ArticleList';

/** The read-also list under an article. */
export function ReadAlsoList({ articles }: { articles: ListedArticle[] }) {
  const t = useTranslations('ReadAlsoList');
  if (articles.length === 0) return null;
  return (
    <aside className="check-also" aria-labelledby={pageAnchors.readAlso}>
      <h2 id={pageAnchors.readAlso}>{t('title')}</h2>
      <ArticleList articles={articles} level="h3" />
    </aside>
  );
}
