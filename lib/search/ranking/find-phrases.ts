import { groupBy } from '@/lib/content/group-by';
import type { Phrases } from './list-entries';

/** Finds for each entry the phrases that have the most of some keys. Entries without any are left out. */
export type PhraseFinder = (keys: Iterable<string>) => Map<number, string[][]>;

/** Measuring every phrase would take half the time of a search, so they are looked up by their keys. */
export function createPhraseFinder(phrases: Phrases): PhraseFinder {
  const all = phrases.flatMap((list, entry) =>
    list.flatMap((keys) => {
      const phrase = { entry, keys };
      return keys.map((key) => ({ key, phrase }));
    }),
  );
  const byKey = groupBy(all, ({ key }) => key);
  return (keys) => {
    const counts = new Map<(typeof all)[number]['phrase'], number>();
    for (const key of keys)
      for (const { phrase } of byKey.get(key) ?? []) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    const byEntry = groupBy(counts, ([{ entry }]) => entry);
    return new Map(
      [...byEntry].map(([entry, list]) => {
        const most = Math.max(...list.map(([, count]) => count));
        return [entry, list.flatMap(([phrase, count]) => (count === most ? [phrase.keys] : []))];
      }),
    );
  };
}
