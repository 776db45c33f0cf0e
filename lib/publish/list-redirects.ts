import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';

/** Every page below the slug of an article. Pages that depend on the article's other facts have addresses of their own. */
const pages: ((locale: Locale, slug: string) => string)[] = [
  (locale, slug) => href.article(locale, slug),
  (locale, slug) => href.comments(locale, slug),
  href.commentsFragment,
];

/** Maps former paths of articles, and of the pages below them, to current ones, in every language. */
export function listRedirects(library: Library): Record<string, string> {
  const moves = library
    .listArticles()
    .flatMap(({ slug, formerSlugs = [] }) =>
      formerSlugs.flatMap((former) =>
        localeList.flatMap((locale) =>
          pages.map((pathOf) => [pathOf(locale, former), pathOf(locale, slug)] as const),
        ),
      ),
    );
  return Object.fromEntries(moves);
}
