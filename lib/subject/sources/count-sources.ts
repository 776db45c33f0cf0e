import type { Library } from '@/lib/content/library';
import type { Source } from '@/lib/content/schema/data-schemas';

/** How many sources the site has, by who says it, and by how they were read. */
export type SourceCounts = { all: number } & Record<Source['kind'] | Source['read'], number>;

/** Counts the sources of the site. */
export function countSources(library: Library): SourceCounts {
  const counts: SourceCounts = { all: 0, own: 0, others: 0, rival: 0, copy: 0, stored: 0, live: 0 };
  for (const id of library.listSourceIds()) {
    const source = library.getSource(id);
    if (!source) continue;
    counts.all += 1;
    counts[source.kind] += 1;
    counts[source.read] += 1;
  }
  return counts;
}
