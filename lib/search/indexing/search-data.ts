import type { Locale } from '@/lib/i18n/locales';
import type { WordLists } from '../query/word-analyzer';
import type { BoxWords } from './box-words';

/*
 * What the search knows about the articles, small enough for a phone: titles and headings as readers see them, and of the text
 * only the sound keys that distinguish sections.
 */

/**
 * A section. `keys` are sound keys of its text, `terms` those of the glossary terms it explains, both joined by spaces; `asked` are
 * those of the phrases in which people ask for it, each phrase in its own order, joined by commas. `rest` are all other keys of its
 * text; browsers do without.
 */
export type IndexedSection = [
  id: string,
  heading: string,
  keys: string,
  terms: string,
  asked: string,
  rest: string,
];

export type IndexedArticle = {
  slug: string;
  title: string;
  /** Other names of the article, given by its editor. */
  aliases: string[];
  /** Sound keys of the description and of the text above the first heading. */
  keys: string;
  terms: string;
  /** What people ask who look for the whole article. */
  asked: string;
  rest: string;
  sections: IndexedSection[];
};

/** The index of one language. */
export type SearchIndex = { lang: Locale; articles: IndexedArticle[] };

/** What a place is: `tool`, `page` and `site` (pages about the site) are pages, the others entries of the data files. */
export type PlaceKind = 'tool' | 'page' | 'site' | 'programme' | 'marketplace' | 'path' | 'topic' | 'term';

/** A place: the end of its address, and for each language its names, separated by `|`, first the one to show. */
export type IndexedPlace = [end: string, ...names: string[]];

/** The places of a kind: what readers call the kind, by language, and what the addresses begin with after the language. */
export type PlaceGroup = {
  kind: PlaceKind;
  labels: Record<Locale, string>;
  base: string;
  list: IndexedPlace[];
};

/** Everything that a searcher needs, on a server and in a browser. */
export type SearchData = {
  indexes: SearchIndex[];
  /** Everything besides articles that has an address. */
  places: PlaceGroup[];
  /** Groups of sound keys with the same meaning. */
  synonyms: string[][];
  words: WordLists;
};

/** What browsers load. A site with an index too large for phones has only the texts of the box. */
export type BrowserSearchData = SearchData & { box: Record<Locale, BoxWords> };

/**
 * Texts of sections: language → slug → anchor of the section ('' for the article itself) → text. For places the slug is the address
 * after the language.
 */
export type SectionTexts = Record<Locale, Record<string, Record<string, string>>>;

/** What a build makes for the search: the data that finds sections, and the texts that results show. */
export type SearchStore = { data: SearchData; texts: SectionTexts };
