import { never, openingDay } from '../dates/publication';
import type { ArticleFolder, ContentModel } from '../parse/content-model';

export const closedFix = 'publish it first, or take this out';

/**
 * Words for what readers cannot open on the day from which the article that leads there is on the site.
 *
 * @param opening  the opening day of what the article leads to; undefined when it is not known
 * @returns        `a draft`, `published later, on 2026-12-01`; undefined where all is well, or nothing can be said
 */
export function describeClosed(
  { today }: ContentModel,
  from: ArticleFolder,
  opening: string | undefined,
): string | undefined {
  const own = from.meta && openingDay(from.meta.value);
  if (!own || own === never) return undefined;
  return describeOpening(opening, own > today ? own : today);
}

/**
 * Words for what readers cannot open on a day.
 *
 * @returns  `a draft`, `published later, on 2026-12-01`; undefined when it is open by then, or nothing can be said
 */
export function describeOpening(opening: string | undefined, day: string): string | undefined {
  if (!opening || opening <= day) return undefined;
  return opening === never ? 'a draft' : `published later, on ${opening}`;
}

/** The opening day of the article with a slug; undefined when there is none, or it is not known. */
export function openingDayOf(model: ContentModel, slug: string): string | undefined {
  const meta = model.articles.get(slug)?.meta;
  return meta && openingDay(meta.value);
}

/** Words for an article that cannot be opened yet, named by a list or a component. */
export function describeClosedArticle(
  model: ContentModel,
  from: ArticleFolder,
  slug: string,
): string | undefined {
  const closed = describeClosed(model, from, openingDayOf(model, slug));
  return closed && `"${slug}" is ${closed}`;
}
