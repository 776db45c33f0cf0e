import type { Unpublished } from '@/lib/content/dates/list-unpublished';
import { neverPublished } from '@/lib/content/dates/publication';

/**
 * Says in one line which articles are not published; no line when all are.
 *
 * @example ['Not published: one (draft), two (from 2026-12-01)']
 */
export function formatUnpublished(unpublished: Unpublished[]): string[] {
  const shown = unpublished.map(
    ({ slug, publicationDay }) =>
      `${slug} (${publicationDay === neverPublished ? 'draft' : `from ${publicationDay}`})`,
  );
  return shown.length > 0 ? [`Not published: ${shown.join(', ')}`] : [];
}
