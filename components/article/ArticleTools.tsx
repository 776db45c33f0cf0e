import { useLocale } from 'next-intl';
import { type Article, firstSlug } from '@/lib/content/article';
import { href } from '@/lib/i18n/href';

/** An empty element that a browser module fills with the share button. */
export function ArticleTools({ article }: { article: Article }) {
  const locale = useLocale();
  const first = firstSlug(article);
  return (
    <div
      className="tools"
      // Where it has moved: the path under which the reader's place may be stored.
      data-first={first === article.slug ? undefined : href.article(locale, first)}
    />
  );
}
