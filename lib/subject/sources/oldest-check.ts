import type { Source } from '@/lib/content/schema/data-schemas';

/**
 * The day since which each of the sources has been checked: the oldest of their days.
 *
 * @returns undefined without a source
 */
export function oldestCheck(sources: Iterable<Pick<Source, 'checkedAt'>>): string | undefined {
  return [...sources].map(({ checkedAt }) => checkedAt).sort()[0];
}
