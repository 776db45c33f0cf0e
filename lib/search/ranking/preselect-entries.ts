import type MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import type { Entry, Field } from './list-entries';

export type PreselectRequest = {
  index: MiniSearch<Entry>;
  /** Keys to look up, joined by spaces. */
  keys: string;
  options: SearchOptions & { boost: Record<Field, number>; fields: Field[] };
  weighKey: (key: string) => number;
};

/** Chooses the entries to rank: returns a function that gives 1 for a chosen entry and 0 for others; undefined means all. */
export type EntryPreselector = (request: PreselectRequest) => ((entry: number) => number) | undefined;

/** Most entries that are ranked: with thousands of pages, a word that stands in half of them finds ten times as many. */
const maxEntries = 2000;

/** Fields that are looked up together, since their boosts are nearly the same. */
const fieldGroups: Field[][] = [
  ['title', 'alias', 'heading', 'term', 'asked'],
  ['text', 'rest'],
];

/**
 * Chooses the entries of a large index that are worth ranking, by the summed weight of the keys in them: that takes a small part
 * of the time of ranking them all. A small index is ranked as a whole.
 */
export const preselectEntries: EntryPreselector = (request) => {
  if (request.index.documentCount <= maxEntries) return undefined;
  const chosen = chooseHighest(scoreEntries(request), maxEntries);
  return chosen && ((entry) => Number(chosen.has(entry)));
};

function scoreEntries(request: PreselectRequest): Float32Array {
  const { index, options, weighKey } = request;
  const scores = new Float32Array(index.documentCount);
  for (const group of fieldGroups) {
    const fields = group.filter((field) => options.fields.includes(field));
    const boost = Math.min(...fields.map((field) => options.boost[field]));
    visitMatches(request, fields, (entry, key) => {
      scores[entry] = (scores[entry] ?? 0) + boost * weighKey(key);
    });
  }
  return scores;
}

/** Visits each match without building results: MiniSearch asks for a boost per match, and skips those whose boost is 0. */
function visitMatches(
  { index, keys, options }: PreselectRequest,
  fields: Field[],
  visit: (entry: number, key: string) => void,
): void {
  const boostDocument = (entry: number, key: string) => {
    visit(entry, key);
    return 0;
  };
  index.search(keys, { ...options, fields, boostDocument });
}

/** The entries with the highest scores, of equal ones the first, which are the newest articles; undefined when fewer match. */
function chooseHighest(scores: Float32Array, count: number): Set<number> | undefined {
  const lowest = scores.slice().sort().at(-count) ?? 0;
  if (lowest === 0) return undefined;
  const above: number[] = [];
  const equal: number[] = [];
  for (const [entry, score] of scores.entries()) {
    if (score > lowest) above.push(entry);
    else if (score === lowest) equal.push(entry);
  }
  return new Set([...above, ...equal.slice(0, count - above.length)]);
}
