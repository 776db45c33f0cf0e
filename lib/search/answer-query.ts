import { groupBy } from '@/lib/content/group-by';
import { href } from '@/lib/i18n/href';
import { type Locale, otherLocales } from '@/lib/i18n/locales';
import { normalizeText } from './bangla/normalize-text';
import { cutSnippet, listTextWords, type TextWord } from './cut-snippet';
import type { SearchData } from './indexing/search-data';
import type { StoredArticleReader } from './indexing/stored-article';
import { memoize } from './memoize';
import { listSpellings, type Spellings, suggestQuery } from './query/suggest-query';
import { createSearcher, type Searcher } from './ranking/create-searcher';
import { preselectEntries } from './ranking/preselect-entries';
import type { FoundSection } from './ranking/rank-sections';

/** A section that answers a query, as in the API's response. */
export type SearchResult = {
  slug: string;
  lang: Locale;
  /** Anchor of the section; '' for the article itself. */
  section: string;
  url: string;
  title: string;
  heading: string;
  /** HTML: text with <mark> around matches. */
  snippet: string;
  /** Higher is better; comparable within one answer. */
  score: number;
};

export type SearchAnswer = {
  query: string;
  /** First in the requested language, then in the others. */
  results: SearchResult[];
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

export function createSearch(data: SearchData, readStored: StoredArticleReader): Search {
  const searcher = createSearcher(data, preselectEntries);
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

/** Answers a query with sections in its language, followed by some in the others: a third in all. */
export function answerQuery(search: Search, { query, lang, limit }: SearchRequest): SearchAnswer {
  const found = search.searcher.search(query);
  const others = otherLocales(lang);
  const share = Math.min(found.sections.length, Math.floor(limit / 3 / others.length));
  const describeIn = (locale: Locale, count: number) =>
    found.sections.slice(0, count).map((section) => toResult(search, section, locale));
  const results = [
    ...describeIn(lang, limit - share * others.length),
    ...others.flatMap((other) => describeIn(other, share)),
  ];
  return { query, results, suggestion: suggestQuery(query, found, search.spellings) };
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
    slug,
    lang,
    section,
    url: href.article(lang, slug, section),
    title: article?.title ?? '',
    heading,
    snippet: cutSnippet({ text, words, locale: lang, matches }),
    score: Math.round(score * 1000) / 1000,
  };
}
