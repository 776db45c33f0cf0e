import type { Library } from '@/lib/content/library';

/** How many sources the site has, and the newest day on which one was checked. */
export function summariseSources(library: Library): { count: number; checkedAt: string } {
  const days = library.listSourceIds().map((id) => library.getSource(id)?.checkedAt ?? '');
  return { count: days.length, checkedAt: days.sort().at(-1) ?? '' };
}
