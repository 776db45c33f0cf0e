import type { Locale } from '@/lib/i18n/locales';
import type { PublicationState } from './dates/publication';
import type { ArticleMeta, Frontmatter } from './schema/article-schema';
import type { Questions } from './schema/questions-schema';

/** What stands above the text in one language of an article. */
export type ArticleTextData = Frontmatter;

/** The text itself, as its author wrote it. What stands in `body` above the line `bodyLine` is the answer. */
export type ArticleBody = { file: string; body: string; bodyLine: number };

/** A page about the site, such as `about`: a text in each language, and what people ask, by section. */
export type Page = { slug: string; texts: Record<Locale, ArticleTextData>; questions: Questions };

/** An article with all its languages. */
export type Article = ArticleMeta &
  Page & {
    /** The built site has published articles only; `npm run dev` has all. */
    publication: PublicationState;
  };

/**
 * The slug that an article had first. It names the article where only a slug was ever written down, as in feeds and in the
 * browsers of readers.
 */
export function firstSlug({ slug, formerSlugs = [] }: Pick<Article, 'slug' | 'formerSlugs'>): string {
  return formerSlugs[0] ?? slug;
}
