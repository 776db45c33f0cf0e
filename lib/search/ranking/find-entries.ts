import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import type { Vocabulary } from '../query/create-vocabulary';
import { matchWeights, weighMatch } from '../query/match-kind';
import type { QueryWord } from '../query/query-word';
import type { Entry, Field } from './list-entries';
import type { EntryPreselector } from './preselect-entries';
import type { SectionMatch } from './score-words';

/** Weight of a word by the field it stands in. */
const boost: Record<Field, number> = {
  title: 3,
  alias: 3,
  heading: 2.5,
  term: 2,
  asked: 1.5,
  text: 1,
  rest: 0.7,
};
/** Every field that a search looks in. */
export const fields = Object.keys(boost) as Field[];
/** Weight of a question word compared with other words. */
const questionWeight = 0.25;
/** Most sections that are ranked: in a large site, a word that stands in half of the pages finds thousands. */
const maxRanked = 150;

type Request = {
  index: MiniSearch<Entry>;
  words: QueryWord[];
  vocabulary: Vocabulary;
  idf: (keys: string[]) => number;
  preselect?: EntryPreselector;
  fields: Field[];
};

/** Finds the entries that have a key of the query, the best first: with endings, and slips where a word is unknown. */
export function findEntries({ index, words, vocabulary, idf, preselect, fields }: Request): SectionMatch[] {
  const weights = new Map<string, number>();
  const raise = (key: string, weight: number) => weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  const fuzzy = new Set<string>();
  const prefixes = new Set<string>();
  for (const word of words) {
    for (const [key, kind] of word.keys) {
      // Some synonyms stand nowhere in the site.
      if (word.kind !== 'content' || vocabulary.has(key))
        raise(key, weighMatch(kind, word.key) * (word.kind === 'content' ? 1 : questionWeight));
    }
    if (word.isFuzzy) fuzzy.add(word.key);
    if (word.isPrefix) prefixes.add(word.key);
    if (word.isFuzzy || word.isPrefix) raise(word.key, word.isFuzzy ? weighMatch('fuzzy', word.key) : 1);
  }
  if (weights.size === 0) return [];
  const keys = [...weights.keys()].join(' ');
  const options = {
    fields,
    boost,
    boostTerm: (key: string) => weights.get(key) ?? 1,
    fuzzy: (key: string) => fuzzy.has(key) && key.length > 3 && (key.length > 8 ? 2 : 1),
    prefix: (key: string) => prefixes.has(key),
    weights: { fuzzy: 0.6, prefix: matchWeights.prefix },
  };
  const weighKey = (key: string) => (weights.get(key) ?? matchWeights.prefix) * idf([key]);
  const boostDocument = preselect?.({ index, keys, options, weighKey });
  return index
    .search(keys, { ...options, boostDocument })
    .slice(0, maxRanked)
    .map(toSectionMatch);
}

function toSectionMatch({ id, score, match, queryTerms }: SearchResult): SectionMatch {
  return { entry: id, score, queryKeys: queryTerms, fields: match as Record<string, Field[]> };
}
