import { neverPublished, publicationDay } from '../dates/publication';
import type { ArticleFolder, ContentModel } from '../parse/content-model';

export const publishFix = 'publish it first, or take this out';

/**
 * Words for what readers cannot open on the day from which the article that leads there is on the site.
 *
 * @param opening  the opening day of what the article leads to; undefined when it is not known
 * @returns        `a draft`, `published later, on 2026-12-01`; undefined where all is well, or nothing can be said
 */
export function describeUnpublished(
  { today }: ContentModel,
  from: ArticleFolder,
  opening: string | undefined,
): string | undefined {
  const own = from.meta && publicationDay(from.meta.value);
  if (!own || own === neverPublished) return undefined;
  return describeIfUnpublishedOn(opening, own > today ? own : today);
}

/**
 * Words for what readers cannot open on a day.
 *
 * @returns  `a draft`, `published later, on 2026-12-01`; undefined when it is open by then, or nothing can be said
 */
export function describeIfUnpublishedOn(opening: string | undefined, day: string): string | undefined {
  if (!opening || opening <= day) return undefined;
  return opening === neverPublished ? 'a draft' : `published later, on ${opening}`;
}

/** The opening day of the article with a slug; undefined when there is none, or it is not known. */
export function getPublicationDay(model: ContentModel, slug: string): string | undefined {
  const meta = model.articles.get(slug)?.meta;
  return meta && publicationDay(meta.value);
}

/** Words for an article that cannot be opened yet, named by a list or a component. */
export function describeUnpublishedArticle(
  model: ContentModel,
  from: ArticleFolder,
  slug: string,
): string | undefined {
  const closed = describeUnpublished(model, from, getPublicationDay(model, slug));
  return closed && `"${slug}" is ${closed}`;
}
