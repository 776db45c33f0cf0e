import type { Source } from '@/lib/content/schema/data-schemas';

/** How many sources there are, by who says it, and by how they were read. */
export type SourceCounts = { all: number } & Record<Source['kind'] | Source['read'], number>;

/** Counts sources. */
export function countSources(sources: Iterable<Pick<Source, 'kind' | 'read'>>): SourceCounts {
  const counts: SourceCounts = { all: 0, own: 0, others: 0, rival: 0, copy: 0, stored: 0, live: 0 };
  for (const { kind, read } of sources) {
    counts.all += 1;
    counts[kind] += 1;
    counts[read] += 1;
  }
  return counts;
}
