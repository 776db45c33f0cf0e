import type { Source } from '@/lib/content/schema/data-schemas';

/** A source as the desk lists it. */
export type FoundSource = { id: string; title: string; url: string; checkedAt: string };

/** Sources that are shown: who has more types another word. */
const most = 40;

/** Finds sources whose title, address, publisher or id has every word of a query, those that were checked last first. */
export function findSources(sources: Record<string, Source>, query: string): FoundSource[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return Object.entries(sources)
    .filter(([id, { title, url, publisher }]) => {
      const text = [id, title, url, ...Object.values(publisher)].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .map(([id, { title, url, checkedAt }]) => ({ id, title, url, checkedAt }))
    .sort((a, b) => b.checkedAt.localeCompare(a.checkedAt) || a.id.localeCompare(b.id))
    .slice(0, most);
}
