import type { Locale } from '@/lib/i18n/locales';
import type { PublicationState } from './dates/publication';
import type { ArticleMeta, Frontmatter } from './schema/article-schema';

/** One language of an article: what its author wrote. */
export type ArticleTextData = Frontmatter & { file: string; body: string };

/** An article with all its languages. */
export type Article = ArticleMeta & {
  slug: string;
  texts: Record<Locale, ArticleTextData>;
  /** In the built site all are published: only while developing the library has the others. */
  publication: PublicationState;
};
