import { type Source, sourceKinds } from '@/lib/content/schema/data-schemas';

/** Counts some sources by who says it. Kinds without a source are left out. */
export function countByKind(sources: Source[]): { kind: Source['kind']; count: number }[] {
  return sourceKinds
    .map((kind) => ({ kind, count: sources.filter((source) => source.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
