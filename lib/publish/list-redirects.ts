import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList, otherLocales } from '@/lib/i18n/locales';
import { sideBySidePath } from '@/lib/i18n/side-by-side-path';

/** Every page below the slug of an article. Pages that depend on the article's other facts have addresses of their own. */
const listPages = (locale: Locale, slug: string): string[] => [
  href.article(locale, slug),
  href.comments(locale, slug),
  href.commentsFragment(locale, slug),
  ...otherLocales(locale).map((twin) => sideBySidePath(locale, slug, twin)),
];

/** Maps former paths of articles, and of the pages below them, to current ones, in every language. */
export function listRedirects(library: Library): Record<string, string> {
  const moves = library.listArticles().flatMap(({ slug, formerSlugs = [] }) =>
    formerSlugs.flatMap((former) =>
      localeList.flatMap((locale) => {
        const pages = listPages(locale, slug);
        return listPages(locale, former).map((path, index) => [path, pages[index] ?? ''] as const);
      }),
    ),
  );
  return Object.fromEntries(moves);
}
