import MiniSearch from 'minisearch';
import type { SearchData, SearchIndex } from '../indexing/search-data';
import { createVocabulary } from '../query/create-vocabulary';
import { listWords } from '../query/list-words';
import { parseQuery } from '../query/parse-query';
import type { QueryWord } from '../query/query-word';
import { createWordAnalyzer, type WordAnalyzer } from '../query/word-analyzer';
import { createArranger, type FoundResult } from './arrange-results';
import { fields, findEntries } from './find-entries';
import { createPhraseFinder } from './find-phrases';
import { createPlaceFinder, type SitePlace } from './find-places';
import { countArticles, type Entry, type Field, listEntries, listNames } from './list-entries';
import type { EntryPreselector } from './preselect-entries';
import { type FoundSection, rankSections } from './rank-sections';

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

/** The fields that tell what a section is about: the rest of its text is looked up when they answer nothing. */
const telling = fields.filter((field) => field !== 'rest');

/** A word that fewer articles have, though none names it, may still be what one of them is about. */
const leastMentions = 4;

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
    // Fields that are left out count as empty: scores depend on the average length.
    extractField: (entry, field) => entry[field as Field] ?? '',
  });
  index.addAll(entries);
  const vocabulary = createVocabulary(countArticles(entries, places), () => listNameWords(indexes));
  const named = new Set(entries.flatMap(listNames));
  const isMentioned = (keys: string[]) =>
    keys.some((key) => vocabulary.countArticles(key) >= leastMentions) && !keys.some((key) => named.has(key));
  const articles = new Set(places.map(({ slug }) => slug)).size;
  const synonyms = new Map<string, string[]>();
  for (const group of groups)
    for (const key of group) synonyms.set(key, group.concat(synonyms.get(key) ?? []));
  const findPlaces = createPlaceFinder({ groups: placeGroups, analyzer, isKnown: vocabulary.has });
  const arrange = createArranger(indexes, analyzer);
  /** Inverse document frequency, by the most frequent of the keys: a word that stands everywhere says little. */
  const idf = (keys: string[]) => {
    let most = 0;
    for (const key of keys) most = Math.max(most, vocabulary.countArticles(key));
    return Math.log(1 + articles / (most + 0.5));
  };
  return {
    analyzer,
    search(query) {
      const words = parseQuery(query, { vocabulary, synonyms, analyzer });
      const { isSubject } = analyzer;
      const wording = findWording?.(query) ?? new Map();
      const rank = (fields: Field[]) => {
        const request = { index, words, vocabulary, idf, preselect, fields };
        const results = findEntries(request);
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
