import { groupBy } from '@/lib/content/group-by';
import type { SourceImport } from './list-imports';

/**
 * Lists files that import each other in a circle, type imports included. Each circle is given once, as the imports that
 * make it, the shortest way round.
 */
export function listCircles(imports: SourceImport[]): [SourceImport, ...SourceImport[]][] {
  const byFile = groupBy(imports, (one) => one.file);
  const circles = new Map<string, [SourceImport, ...SourceImport[]]>();
  for (const first of imports) {
    const back = findWay(first.target, first.file, byFile);
    if (!back) continue;
    const files = [first, ...back].map((one) => one.file).sort();
    if (!circles.has(files.join())) circles.set(files.join(), [first, ...back]);
  }
  return [...circles.values()];
}

/** The imports of the shortest way from one file to another; none if there is no way. */
function findWay(from: string, to: string, byFile: ReadonlyMap<string, SourceImport[]>) {
  const ways = new Map<string, SourceImport[]>([[from, []]]);
  // A map is walked in the order in which it grows, so the nearest files come first.
  for (const [file, way] of ways) {
    if (file === to) return way;
    for (const next of byFile.get(file) ?? []) {
      if (!ways.has(next.target)) ways.set(next.target, [...way, next]);
    }
  }
}
