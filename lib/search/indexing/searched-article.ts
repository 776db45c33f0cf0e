import type { Article, Page } from '@/lib/content/article';
import type { Section } from '@/lib/content/markup/extract-sections';

/** A section with all that readers see in it, and the ids of the glossary terms that it explains. */
export type FullSection = Omit<Section, 'elements'> & { terms: string[] };

/** What the search reads of an article or of a page about the site, which has neither topic nor aliases. */
export type FoundPage = Page & Partial<Pick<Article, 'topic' | 'aliases'>>;

/** An article with its sections: the first one is what stands above the first heading, with the description. */
export type ReadArticle = {
  kind: 'article' | 'page' | 'phrases';
  article: FoundPage;
  sections: FullSection[];
};
