import type { DeepPartial } from '../parse/lenient-schema';
import type { ArticleMeta } from '../schema/article-schema';

/** Publication day of drafts. */
export const neverPublished = '9999-12-31';

/**
 * The first day on which an article is on the built site: publishedAt, or `neverPublished` for a draft.
 *
 * @returns undefined when the date could not be read
 */
export function getPublicationDay({ draft, publishedAt }: DeepPartial<ArticleMeta>): string | undefined {
  return draft ? neverPublished : publishedAt;
}

/** Whether readers can find an article. */
export type PublicationState = 'published' | 'scheduled' | 'draft';

/** @param today  as formatDay gives it: days begin in Dhaka */
export function getPublicationState(meta: ArticleMeta, today: string): PublicationState {
  const publicationDay = getPublicationDay(meta) ?? neverPublished;
  if (publicationDay <= today) return 'published';
  return publicationDay === neverPublished ? 'draft' : 'scheduled';
}

export function isPublished(meta: ArticleMeta, today: string): boolean {
  return getPublicationState(meta, today) === 'published';
}
