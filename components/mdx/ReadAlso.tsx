import { useLocale, useTranslations } from 'next-intl';
import type { Article } from '@/lib/content/article';
import { href } from '@/lib/i18n/href';

/** A link to another article inside the text. */
export function ReadAlso({ article, kind = 'also' }: { article: Article; kind?: 'also' | 'must' }) {
  const t = useTranslations('ReadAlso');
  const locale = useLocale();
  return (
    <p className="read-also">
      <strong>{t(kind)}</strong>{' '}
      <a href={href.article(locale, article.slug)}>{article.texts[locale].title}</a>
    </p>
  );
}
