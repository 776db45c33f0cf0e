import { getPublicationDay, neverPublished } from '../dates/publication';
import type { ArticleFolder, ContentModel } from '../parse/content-model';

export const publishFix = 'publish it first, or remove this';

/**
 * Says that a page is not published yet on the day when the article that links to it is; pages about the site always are.
 *
 * @param publicationDay  publication day of the page; undefined when it is not known
 * @returns        `a draft`, `published later, on 2026-12-01`; undefined when it is published, or not known
 */
export function describeUnpublished(
  { today, pages }: ContentModel,
  from: ArticleFolder,
  publicationDay: string | undefined,
): string | undefined {
  const isPage = pages.get(from.slug) === from;
  const own = isPage ? today : from.meta && getPublicationDay(from.meta.value);
  if (!own || own === neverPublished) return undefined;
  return describeIfUnpublishedOn(publicationDay, own > today ? own : today);
}

/**
 * Says that a page is not published on a day.
 *
 * @returns  `a draft`, `published later, on 2026-12-01`; undefined when it is published, or not known
 */
export function describeIfUnpublishedOn(publicationDay: string | undefined, day: string): string | undefined {
  if (!publicationDay || publicationDay <= day) return undefined;
  return publicationDay === neverPublished ? 'a draft' : `published later, on ${publicationDay}`;
}

/** The publication day of an article; undefined when it does not exist or the day is not known. */
export function getArticlePublicationDay(model: ContentModel, slug: string): string | undefined {
  const meta = model.articles.get(slug)?.meta;
  return meta && getPublicationDay(meta.value);
}

/** Says that an article in a list or component is not published yet. */
export function describeUnpublishedArticle(
  model: ContentModel,
  from: ArticleFolder,
  slug: string,
): string | undefined {
  const unpublished = describeUnpublished(model, from, getArticlePublicationDay(model, slug));
  return unpublished && `"${slug}" is ${unpublished}`;
}
