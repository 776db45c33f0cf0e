import { normalizeText } from '@/lib/bangla/normalize-text';
import { escapeHtml } from '@/lib/content/escape-html';
import { groupBy } from '@/lib/content/group-by';
import { href } from '@/lib/i18n/href';
import { type Locale, otherLocales } from '@/lib/i18n/locales';
import { cutSnippet, listTextWords, type TextWord } from './cut-snippet';
import { findWording, type PhraseIndex } from './indexing/phrase-index';
import type { PlaceKind, SearchData } from './indexing/search-data';
import type { StoredArticleReader } from './indexing/stored-article';
import { memoize } from './memoize';
import { listSpellings, type Spellings, suggestQuery } from './query/suggest-query';
import { type FoundResult, isPlace } from './ranking/arrange-results';
import { createSearcher, type Found, type Searcher } from './ranking/create-searcher';
import type { SitePlace } from './ranking/find-places';
import { preselectEntries } from './ranking/preselect-entries';
import type { FoundSection } from './ranking/rank-sections';

/** A section or place that answers a query, as in the API's response; see content/README.md#the-api-of-the-search. */
export type SearchResult = {
  /** `section` of an article, or what the place is. */
  kind: 'section' | PlaceKind;
  /** Of the article; for places the address after the language, without the anchor. */
  slug: string;
  lang: Locale;
  /** Anchor; '' for the article or page itself. */
  section: string;
  url: string;
  /** Title of the article; for places what they are: “Meaning of a word”. */
  title: string;
  /** Heading of the section; for places their name. */
  heading: string;
  /** HTML: text with <mark> around matches; for places their whole text, for words the meaning. */
  snippet: string;
  /** Higher is better; comparable within one answer. 0 for places that only a part of the query names. */
  score: number;
};

export type SearchAnswer = {
  query: string;
  /** First in the requested language, then in the others. */
  results: SearchResult[];
  /** Whether the results are only the nearest there is: they have a word of the query, but do not answer it. */
  nearest?: true;
  /** The query in the site's spelling, when a word was guessed. */
  suggestion?: string;
};

export type SearchRequest = { query: string; lang: Locale; limit: number };

/** Everything that answers queries. */
export type Search = {
  searcher: Searcher;
  spellings: Spellings;
  readStored: StoredArticleReader;
  /** Memoized, because the same sections come up again and again. */
  locateWords: (text: string) => LocatedWords;
};

/** The words of a text in order, and grouped by index key. */
type LocatedWords = { words: TextWord[]; byKey: Map<string, TextWord[]> };

/** @param phrases  the wording of the sections */
export function createSearch(
  data: SearchData,
  readStored: StoredArticleReader,
  phrases?: PhraseIndex,
): Search {
  const searcher = createSearcher(data, {
    preselect: preselectEntries,
    findWording: phrases && ((query) => findWording(phrases, query)),
  });
  const keyOf = (word: string) => searcher.analyzer.indexKey(normalizeText(word));
  return {
    searcher,
    spellings: listSpellings(data, searcher.analyzer.soundKey),
    readStored,
    locateWords: memoize(500, (text) => {
      const words = listTextWords(text);
      return { words, byKey: groupBy(words, ({ start, end }) => keyOf(text.slice(start, end))) };
    }),
  };
}

/** Places that only a part of the query names are shown in a list of at least so many results. */
const shortestWithRelated = 5;

/**
 * Answers a query with places and sections in its language, followed by some sections in the others: a third in all. Between them
 * stand places that only a part of the query names, if it is about this site.
 */
export function answerQuery(search: Search, { query, lang, limit }: SearchRequest): SearchAnswer {
  const found = listNearest(search.searcher.search(query));
  const others = otherLocales(lang);
  const share = Math.min(found.sections.length, Math.floor(limit / 3 / others.length));
  const own = limit - share * others.length;
  const related = found.sections.length > 0 && own >= shortestWithRelated ? found.related : [];
  const best = found.sections[0]?.score ?? 1;
  const describe = (result: FoundResult) =>
    isPlace(result) ? toPlaceResult(search, result, { lang, score: best }) : toResult(search, result, lang);
  const results = [
    ...found.results.slice(0, own - related.length).map(describe),
    ...related.map((place) => toPlaceResult(search, place, { lang, score: 0 })),
    ...others.flatMap((other) =>
      found.sections.slice(0, share).map((section) => toResult(search, section, other)),
    ),
  ];
  const suggestion = suggestQuery(query, found, search.spellings);
  return {
    query,
    results,
    ...(found.isNearest && results.length > 0 && { nearest: true as const }),
    suggestion,
  };
}

/** Puts the nearest sections in the place of the results where there are none. */
function listNearest(found: Found): Found & { isNearest: boolean } {
  const { nearest, results } = found;
  if (results.length > 0) return { ...found, isNearest: false };
  return { ...found, sections: nearest, results: nearest, isNearest: true };
}

function toResult(search: Search, found: FoundSection, lang: Locale): SearchResult {
  const { readStored, locateWords } = search;
  const { slug, section, score, match } = found;
  const article = readStored(lang, slug);
  const { heading = '', text = '' } = article?.sections[section] ?? {};
  const { words, byKey } = locateWords(text);
  const matches = Object.keys(match.fields)
    .flatMap((key) => byKey.get(key) ?? [])
    .sort((a, b) => a.start - b.start);
  return {
    kind: 'section',
    slug,
    lang,
    section,
    url: href.article(lang, slug, section),
    title: article?.title ?? '',
    heading,
    snippet: cutSnippet({ text, words, locale: lang, matches }),
    score: roundScore(score),
  };
}

function toPlaceResult(
  { readStored }: Search,
  { kind, labels, slug, section, names }: SitePlace,
  { lang, score }: { lang: Locale; score: number },
): SearchResult {
  return {
    kind,
    slug,
    lang,
    section,
    url: href.article(lang, slug, section),
    title: labels[lang],
    heading: names[lang],
    snippet: escapeHtml(readStored(lang, slug)?.sections[section]?.text ?? ''),
    score: roundScore(score),
  };
}

function roundScore(score: number): number {
  return Math.round(score * 1000) / 1000;
}
