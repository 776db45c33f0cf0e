import { isSlip } from '@/lib/bangla/is-slip';
import { type Locale, localeList } from '@/lib/i18n/locales';
import type { PlaceGroup, PlaceKind } from '../indexing/search-data';
import { createVocabulary } from '../query/create-vocabulary';
import { listWords } from '../query/list-words';
import { parseQuery } from '../query/parse-query';
import type { QueryWord } from '../query/query-word';
import type { WordAnalyzer } from '../query/word-analyzer';

/** Something besides articles that has an address. */
export type SitePlace = {
  kind: PlaceKind;
  /** What readers call the kind. */
  labels: Record<Locale, string>;
  /** Address after the language, without the anchor. */
  slug: string;
  /** Anchor; '' for the page itself. */
  section: string;
  names: Record<Locale, string>;
};

/** `named`: the query is the name of the place. `related`: the query has the whole name, and more. */
export type FoundPlaces = { named: SitePlace[]; related: SitePlace[] };

/** A name: the keys that a query must have, question words with a `?`; none where one word with fillers would be too little. */
type Name = { place: SitePlace; keys: string[]; fused: Fused };

/** The key of words written as one, and how many they are: Her Power is also typed as herpower. */
type Fused = { key: string; words: number };

type Request = {
  groups: PlaceGroup[];
  analyzer: WordAnalyzer;
  /** Whether the articles have a key. */
  isKnown: (key: string) => boolean;
};

/** Most places that a query names. */
const mostNamed = 3;
/** Most places that only a part of it names. */
const mostRelated = 2;
/** Least length of a key that may be misspelt, or be several words in one: shorter ones resemble others by chance. */
const shortestGuess = 5;
/** Asks for the meaning of a name, and so needs no answer in it: এসক্রো কী. */
const freeQuestion = '?what';

const isAsked = (key: string) => key !== '' && key !== freeQuestion;

/** Creates a function that finds places by their names, with the same folds as sections but without synonyms. */
export function createPlaceFinder({ groups, analyzer, isKnown }: Request): (query: string) => FoundPlaces {
  const names = listNames(groups, analyzer);
  const keys = [...new Set(names.flatMap((name) => name.keys))];
  const counts = keys.filter((key) => !key.startsWith('?')).map((key) => [key, 1] as const);
  const site = { vocabulary: createVocabulary(new Map(counts)), synonyms: new Map(), analyzer };
  return (query) => {
    const words = parseQuery(query, site);
    const certain = words.map(listCertain);
    const likely = words.map((word, index) => [
      ...(certain[index] ?? []),
      ...(isKnown(word.key) ? [] : listGuesses(word, keys)),
    ]);
    const typed = listWords(query);
    const asked = typed.filter((word) => analyzer.indexKey(word) !== freeQuestion);
    const fused = [typed, asked].map((all) => fuseWords(all, analyzer));
    const covered = listCovered(names, certain);
    const named = [
      ...covered.filter((name) => explains(name, certain)),
      ...names.filter((name) => fused.some((one) => isFused(name.fused, one))),
      ...listCovered(names, likely).filter((name) => explains(name, likely)),
    ];
    const longest = covered.sort((a, b) => b.fused.key.length - a.fused.key.length);
    const first = listPlaces(named).slice(0, mostNamed);
    const related = listPlaces(longest).filter((place) => !first.includes(place));
    return { named: first, related: related.slice(0, mostRelated) };
  };
}

/** The names of which the query has all words. @param matches  the keys that each word of the query may mean */
function listCovered(names: Name[], matches: string[][]): Name[] {
  const meant = new Set(matches.flat());
  return names.filter(({ keys }) => keys.length > 0 && keys.every((key) => meant.has(key)));
}

/** Whether a name has all that the query asks. */
function explains({ keys }: Name, matches: string[][]): boolean {
  return matches.every((match) => match.includes(freeQuestion) || match.some((key) => keys.includes(key)));
}

function listPlaces(names: Name[]): SitePlace[] {
  return [...new Set(names.map(({ place }) => place))];
}

function listNames(groups: PlaceGroup[], analyzer: WordAnalyzer): Name[] {
  return groups.flatMap(({ kind, labels, base, list }) =>
    list.flatMap(([end, ...texts]) => {
      const [slug = '', section = ''] = `${base}${end}`.split('#');
      const shown = localeList.map((locale, index) => [locale, texts[index]?.split('|')[0] ?? '']);
      const place: SitePlace = { kind, labels, slug, section, names: Object.fromEntries(shown) };
      // A name in brackets is one of its own: হার পাওয়ার (Her Power).
      return texts
        .flatMap((text) => text.split('|'))
        .flatMap((name) => [...new Set([name, ...name.split(/[()]/)])].map(listWords))
        .filter((words) => words.length > 0)
        .map((words) => {
          const keys = [...new Set(words.map(analyzer.indexKey))].filter(isAsked);
          const isWhole = keys.length > 1 || words.length === 1;
          return { place, keys: isWhole ? keys : [], fused: fuseWords(words, analyzer) };
        });
    }),
  );
}

function fuseWords(words: string[], { soundKey }: WordAnalyzer): Fused {
  return { key: soundKey(words.join('')), words: words.length };
}

/** Whether a query is a name, perhaps typed in fewer words. */
function isFused(name: Fused, query: Fused): boolean {
  return name.key === query.key && name.key.length >= shortestGuess && name.words >= query.words;
}

/** The keys of places that a word has for certain, however it is spelt. */
function listCertain({ key, keys }: QueryWord): string[] {
  return [...keys].flatMap(([other, how]) =>
    ['same', 'joined', 'split'].includes(how) || (how === 'stem' && key.length > shortestGuess)
      ? [other]
      : [],
  );
}

/** The keys that a word unknown to the site may mean: misspelt, with an ending, or not typed to its end. */
function listGuesses({ key, kind, keys, isPrefix, isFuzzy }: QueryWord, all: string[]): string[] {
  if (kind !== 'content') return [];
  const isLong = key.length >= shortestGuess;
  const loose = [...keys].flatMap(([other, how]) => (isLong || how === 'ending' ? [other] : []));
  const isMeant = (other: string) =>
    (isPrefix && other.startsWith(key)) || (isFuzzy && isLong && isSlip(key, other));
  return [...loose, ...all.filter(isMeant)];
}
