import type MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import type { Entry, Field } from './list-entries';

export type PreselectRequest = {
  index: MiniSearch<Entry>;
  /** Keys to look up, joined by spaces, and how. */
  keys: string;
  options: SearchOptions & { boost: Record<Field, number> };
  /** What a key tells, where it stands. */
  matchWeight: (key: string) => number;
};

/** Picks the entries that are worth to be ranked: 1 for one that is, 0 for another one. Without an answer all are. */
export type EntryPreselector = (request: PreselectRequest) => ((entry: number) => number) | undefined;

/** Entries that are ranked. A word of every second page finds ten times as many where there are thousands of pages. */
const mostPicked = 2000;

/** Fields that are looked up together, since they are worth nearly the same. */
const groups: Field[][] = [['title', 'alias', 'heading', 'term'], ['text']];

/**
 * Picks entries of a large index at a small part of what it takes to rank them: by what the keys tell that stand there, in a
 * name or in the text. An index that has no more entries than that is ranked as a whole.
 */
export const preselectEntries: EntryPreselector = ({ index, keys, options, matchWeight }) => {
  if (index.documentCount <= mostPicked) return undefined;
  const scores = new Float32Array(index.documentCount);
  for (const fields of groups) {
    const boost = Math.min(...fields.map((field) => options.boost[field]));
    index.search(keys, {
      ...options,
      fields,
      // Counts what is found, and lets nothing of it through.
      boostDocument(entry, key) {
        scores[entry] = (scores[entry] ?? 0) + boost * matchWeight(key);
        return 0;
      },
    });
  }
  const least = scores.slice().sort().at(-mostPicked) ?? 0;
  if (least === 0) return undefined;
  // Of equal ones the first: those of the newest articles.
  let equal = mostPicked - scores.reduce((above, score) => above + Number(score > least), 0);
  const picked = scores.map((score) => Number(score > least || (score === least && equal-- > 0)));
  return (entry) => picked[entry] ?? 0;
};
