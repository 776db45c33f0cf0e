import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchData } from '../indexing/search-data';
import { createVocabulary, matchWeight, matchWeights, type Vocabulary } from '../query/create-vocabulary';
import { parseQuery, type QueryWord } from '../query/parse-query';
import { createWordAnalyzer, type WordAnalyzer } from '../query/word-analyzer';
import { countArticles, type Entry, type Field, listEntries } from './list-entries';
import type { EntryPreselector } from './preselect-entries';
import { type FoundSection, rankSections } from './rank-sections';
import type { SectionMatch } from './score-words';

/** What a search found: sections, the best first, and how each word of the query was understood. */
export type Found = { words: QueryWord[]; sections: FoundSection[] };
export type Searcher = { search: (query: string) => Found; reader: WordAnalyzer };

/** What a word is worth by where it stands, and a question word against others. */
const boost: Record<Field, number> = { title: 3, alias: 3, heading: 2.5, term: 2, text: 1 };
const questionWeight = 0.25;

/** Sections that are ranked, the likeliest: a word of every second page finds thousands where there are many pages. */
const mostRanked = 500;

/**
 * Makes the index searchable. It knows all languages: a word of either one, in either script, finds its sections.
 *
 * @param pick  for an index that may be large, as a server's: a browser does not load that of so many pages
 */
export function createSearcher(
  { indexes, synonyms: groups, words: lists }: SearchData,
  pick?: EntryPreselector,
): Searcher {
  const reader = createWordAnalyzer(lists);
  const { entries, places } = listEntries(indexes, reader);
  const index = new MiniSearch<Entry>({
    fields: Object.keys(boost),
    tokenize: (keys) => (keys ? keys.split(' ') : []),
    processTerm: (key) => key,
  });
  index.addAll(entries);
  const vocabulary = createVocabulary(countArticles(entries, places));
  const articles = new Set(places.map(({ slug }) => slug)).size;
  const synonyms = new Map<string, string[]>();
  for (const group of groups) {
    for (const key of group) synonyms.set(key, [...(synonyms.get(key) ?? []), ...group]);
  }
  const weigh = (keys: string[]) => {
    const spread = Math.max(0, ...keys.map(vocabulary.spread));
    return Math.log(1 + articles / (spread + 0.5));
  };
  return {
    reader,
    search(query) {
      const words = parseQuery(query, { vocabulary, synonyms, reader });
      const results = findEntries({ index, words, vocabulary, weigh, pick })
        .slice(0, mostRanked)
        .map(readMatch);
      return {
        words,
        sections: rankSections({ results, words, places, weigh, isSubject: reader.isSubject }),
      };
    },
  };
}

type Finding = {
  index: MiniSearch<Entry>;
  words: QueryWord[];
  vocabulary: Vocabulary;
  weigh: (keys: string[]) => number;
  pick?: EntryPreselector;
};

function findEntries({ index, words, vocabulary, weigh, pick }: Finding): SearchResult[] {
  const weights = new Map<string, number>();
  const raise = (key: string, weight: number) => weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  const near = new Set<string>();
  const begun = new Set<string>();
  for (const word of words) {
    for (const [key, meeting] of word.keys) {
      // Some synonyms stand nowhere.
      if (word.kind !== 'content' || vocabulary.has(key))
        raise(key, matchWeight(meeting, word.key) * (word.kind === 'content' ? 1 : questionWeight));
    }
    if (word.near) near.add(word.key);
    if (word.begun) begun.add(word.key);
    if (word.near || word.begun) raise(word.key, word.near ? matchWeight('near', word.key) : 1);
  }
  if (weights.size === 0) return [];
  const keys = [...weights.keys()].join(' ');
  const options = {
    boost,
    boostTerm: (key: string) => weights.get(key) ?? 1,
    fuzzy: (key: string) => near.has(key) && key.length > 3 && (key.length > 8 ? 2 : 1),
    prefix: (key: string) => begun.has(key),
    weights: { fuzzy: 0.6, prefix: matchWeights.begun },
  };
  const worthOfKey = (key: string) => (weights.get(key) ?? matchWeights.begun) * weigh([key]);
  const boostDocument = pick?.({ index, keys, options, matchWeight: worthOfKey });
  return index.search(keys, { ...options, boostDocument });
}

function readMatch({ id, score, match, queryTerms }: SearchResult): SectionMatch {
  return { entry: id, score, queryKeys: queryTerms, fields: match as Record<string, Field[]> };
}
