import { groupBy } from '@/lib/content/group-by';
import { lazy } from '../lazy';
import type { Phrases } from './list-entries';

/** The phrases of an entry that have the most of some keys, and how many. */
type BestPhrases = { count: number; list: string[][] };

/** Finds for each entry the phrases that have the most of some keys. Entries without any are left out. */
export type PhraseFinder = (keys: Iterable<string>) => Map<number, BestPhrases>;

/** Measuring every phrase would take half the time of a search, so they are looked up by their keys. */
export function createPhraseFinder(phrases: Phrases): PhraseFinder {
  const all = phrases.flatMap((list, entry) => list.map((keys) => ({ entry, keys, count: 0 })));
  const byKey = lazy(() =>
    groupBy(
      all.flatMap((phrase) => phrase.keys.map((key) => ({ key, phrase }))),
      ({ key }) => key,
    ),
  );
  return (keys) => {
    let top = 0;
    for (const key of keys)
      for (const { phrase } of byKey().get(key) ?? []) {
        phrase.count += 1;
        top = Math.max(top, phrase.count);
      }
    const best = new Map<number, BestPhrases>();
    for (const phrase of all) {
      const { entry, keys, count } = phrase;
      phrase.count = 0;
      // A phrase that has less than half of what another one has does not decide.
      const known = best.get(entry)?.count ?? (top - 1) / 2;
      if (count > known) best.set(entry, { count, list: [keys] });
      else if (count === known) best.get(entry)?.list.push(keys);
    }
    return best;
  };
}
