import { useLocale, useTranslations } from 'next-intl';
import { type Article, firstSlug } from '@/lib/content/article';
import { href } from '@/lib/i18n/href';

/** An empty element that a browser module fills with the share button, and words for the link back to the reading place. */
export function ArticleTools({ article }: { article: Article }) {
  const t = useTranslations('ArticleTools');
  const locale = useLocale();
  const first = firstSlug(article);
  return (
    <div
      className="tools"
      data-return={t('return')}
      // Where it has moved: the path under which the reader's place may be stored.
      data-first={first === article.slug ? undefined : href.article(locale, first)}
    />
  );
}
