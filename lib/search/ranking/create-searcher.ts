import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchData, SearchIndex } from '../indexing/search-data';
import { memoize } from '../memoize';
import { createVocabulary, type Vocabulary } from '../query/create-vocabulary';
import { listWords } from '../query/list-words';
import { matchWeights, weighMatch } from '../query/match-kind';
import { parseQuery, type QueryWord } from '../query/parse-query';
import { createWordAnalyzer, type WordAnalyzer } from '../query/word-analyzer';
import { createArranger, type FoundResult } from './arrange-results';
import { createPhraseFinder } from './find-phrases';
import { createPlaceFinder, type SitePlace } from './find-places';
import { countArticles, type Entry, type Field, listEntries, listNames } from './list-entries';
import type { EntryPreselector } from './preselect-entries';
import { type FoundSection, rankSections } from './rank-sections';
import type { SectionMatch } from './score-words';

/** What a search found, the best first, and how each word of the query was understood. */
export type Found = {
  words: QueryWord[];
  sections: FoundSection[];
  /** Sections that answer a part of the query at best, when none answers it. */
  nearest: FoundSection[];
  /** The sections, and among them the places that the query names. */
  results: FoundResult[];
  /** Places that only a part of the query names. */
  related: SitePlace[];
};
/** Finds entries by id whose text has the wording of a query, each with its share of it, 0 to 1. */
export type WordingFinder = (query: string) => Map<number, number>;
export type Searcher = { search: (query: string) => Found; analyzer: WordAnalyzer };

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
const fields = Object.keys(boost) as Field[];
/** The fields that tell what a section is about: the rest of its text is looked up when they answer nothing. */
const telling = fields.filter((field) => field !== 'rest');
/** Weight of a question word compared with other words. */
const questionWeight = 0.25;

/** A word that fewer articles have, though none names it, may still be what one of them is about. */
const leastMentions = 4;

/** Keys whose rarity is remembered. */
const maxMemoized = 20_000;
/** Most sections that are ranked: in a large site, a word that stands in half of the pages finds thousands. */
const maxRanked = 500;
/**
 * Makes the index searchable in all languages at once: a word in either language or script finds its sections.
 *
 * @param preselect    for an index that may be large, on a server; browsers do without
 * @param findWording  finds the entries that have the wording of a query, each with its share of it; on a server
 */
export function createSearcher(
  { indexes, places: placeGroups, synonyms: groups, words: lists }: SearchData,
  { preselect, findWording }: { preselect?: EntryPreselector; findWording?: WordingFinder } = {},
): Searcher {
  const analyzer = createWordAnalyzer(lists);
  const { entries, places, phrases } = listEntries(indexes, analyzer);
  const findPhrases = createPhraseFinder(phrases);
  const index = new MiniSearch<Entry>({
    fields,
    tokenize: (keys) => (keys ? keys.split(' ') : []),
    processTerm: (key) => key,
  });
  index.addAll(entries);
  const vocabulary = createVocabulary(countArticles(entries, places), listNameWords(indexes));
  const named = new Set(entries.flatMap(listNames));
  const isMentioned = (keys: string[]) =>
    keys.some((key) => vocabulary.countArticles(key) >= leastMentions) && !keys.some((key) => named.has(key));
  const articles = new Set(places.map(({ slug }) => slug)).size;
  const synonyms = new Map<string, string[]>();
  for (const group of groups) {
    for (const key of group) synonyms.set(key, [...(synonyms.get(key) ?? []), ...group]);
  }
  const findPlaces = createPlaceFinder({ groups: placeGroups, analyzer, isKnown: vocabulary.has });
  const arrange = createArranger(indexes, analyzer);
  /** Inverse document frequency, by the most frequent of the keys: a word that stands everywhere says little. */
  const idfOf = memoize(maxMemoized, (key) => Math.log(1 + articles / (vocabulary.countArticles(key) + 0.5)));
  const idf = (keys: string[]) => Math.min(idfOf(''), ...keys.map(idfOf));
  return {
    analyzer,
    search(query) {
      const words = parseQuery(query, { vocabulary, synonyms, analyzer });
      const { isSubject } = analyzer;
      const wording = findWording?.(query) ?? new Map();
      const rank = (fields: Field[]) => {
        const request = { index, words, vocabulary, idf, preselect, fields };
        const results = findEntries(request).slice(0, maxRanked).map(toSectionMatch);
        return rankSections({ results, words, places, findPhrases, idf, isSubject, isMentioned, wording });
      };
      const ranked = rank(telling);
      const { sections, nearest } = ranked.sections.length > 0 ? ranked : rank(fields);
      const { named, related } = findPlaces(query);
      return { words, sections, nearest, results: arrange({ words, sections, named }), related };
    },
  };
}

/** The words of titles, aliases and headings. */
function listNameWords(indexes: SearchIndex[]): string[] {
  return indexes.flatMap(({ articles }) =>
    articles.flatMap(({ title, aliases, sections }) =>
      [title, ...aliases, ...sections.map(([, heading]) => heading)].flatMap(listWords),
    ),
  );
}

type Request = {
  index: MiniSearch<Entry>;
  words: QueryWord[];
  vocabulary: Vocabulary;
  idf: (keys: string[]) => number;
  preselect?: EntryPreselector;
  fields: Field[];
};

function findEntries({ index, words, vocabulary, idf, preselect, fields }: Request): SearchResult[] {
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
  return index.search(keys, { ...options, boostDocument });
}

function toSectionMatch({ id, score, match, queryTerms }: SearchResult): SectionMatch {
  return { entry: id, score, queryKeys: queryTerms, fields: match as Record<string, Field[]> };
}
