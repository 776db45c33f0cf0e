import type { Unpublished } from '@/lib/content/dates/list-unpublished';
import { neverPublished } from '@/lib/content/dates/publication';

/**
 * What a build leaves out, in a line; nothing when it leaves out nothing.
 *
 * @example ['Not published: one (draft), two (from 2026-12-01)']
 */
export function formatUnpublished(unpublished: Unpublished[]): string[] {
  const shown = unpublished.map(
    ({ slug, opening }) => `${slug} (${opening === neverPublished ? 'draft' : `from ${opening}`})`,
  );
  return shown.length > 0 ? [`Not published: ${shown.join(', ')}`] : [];
}
