import { useLocale, useTranslations } from 'next-intl';
import type { Article } from '@/lib/content/article';
import type { AuthorProps } from '@/lib/content/author-components';
import { href } from '@/lib/i18n/href';

type Props = { article: Article } & Pick<AuthorProps<'ReadAlso'>, 'kind'>;

/** A link to another article inside the text. */
export function ReadAlso({ article, kind = 'also' }: Props) {
  const t = useTranslations('ReadAlso');
  const locale = useLocale();
  return (
    <p className="read-also">
      <strong>{t(kind)}</strong>{' '}
      <a href={href.article(locale, article.slug)}>{article.texts[locale].title}</a>
    </p>
  );
}
