import type { Library } from '@/lib/content/library';
import type { Messages } from '@/lib/content/schema/data-schemas';
import type { Locale } from '@/lib/i18n/locales';

/** What letters need to know about the site. */
export type LetterSite = {
  /** Origin without a slash at the end. */
  url: string;
  messages: Record<Locale, Messages>;
  /** Today's slug and title of an article. Where it is not published, the slug stands for the title. */
  articleOf: (id: string, locale: Locale) => { slug: string; title: string };
};

/** Takes from the content what letters need. */
export function createLetterSite({ site, messages, findArticle, articleNames }: Library): LetterSite {
  return {
    url: site.url,
    messages,
    articleOf: (id, locale) => {
      const article = findArticle(id);
      const slug = article?.slug ?? articleNames.slugOf(id) ?? id;
      return { slug, title: article?.texts[locale].title ?? slug };
    },
  };
}
