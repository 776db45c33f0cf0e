import { useLocale, useTranslations } from 'next-intl';
import { pageAnchors } from '@/lib/content/anchors';
import type { Article } from '@/lib/content/article';
import { href } from '@/lib/i18n/href';

/** The read-also list under an article: a row for each title. */
export function ReadAlsoList({ articles }: { articles: Article[] }) {
  const t = useTranslations('ReadAlsoList');
  const locale = useLocale();
  if (articles.length === 0) return null;
  return (
    <aside className="check-also" aria-labelledby={pageAnchors.readAlso}>
      <h2 id={pageAnchors.readAlso}>{t('title')}</h2>
      <ul className="rows">
        {articles.map(({ slug, texts }) => (
          <li key={slug}>
            <a href={href.article(locale, slug)}>{texts[locale].title}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
