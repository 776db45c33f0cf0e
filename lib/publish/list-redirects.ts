import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';

/** Maps former paths of articles to current ones, in every language. */
export function listRedirects(library: Library): Record<string, string> {
  const moves = library
    .listArticles()
    .flatMap(({ slug, formerSlugs = [] }) =>
      formerSlugs.flatMap((former) =>
        localeList.map((locale) => [href.article(locale, former), href.article(locale, slug)] as const),
      ),
    );
  return Object.fromEntries(moves);
}
