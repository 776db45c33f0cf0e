import type { Salvaged } from '../parse/lenient-schema';
import type { ArticleMeta } from '../schema/content-schemas';

/** Opening day of what never opens. */
export const never = '9999-12-31';

/**
 * The first day on which readers of the built site find an article: publishedAt, or `never` while it is a draft.
 *
 * @returns undefined when the date could not be read
 */
export function openingDay({ draft, publishedAt }: Salvaged<ArticleMeta>): string | undefined {
  return draft ? never : publishedAt;
}

/** Whether readers find an article: not yet, while it is a draft or its day is to come. */
export type Publication = 'published' | 'scheduled' | 'draft';

/** @param today  as formatDay gives it: days begin in Dhaka */
export function publicationOf(meta: ArticleMeta, today: string): Publication {
  const opening = openingDay(meta) ?? never;
  if (opening <= today) return 'published';
  return opening === never ? 'draft' : 'scheduled';
}

export function isPublished(meta: ArticleMeta, today: string): boolean {
  return publicationOf(meta, today) === 'published';
}
