import type { Locale } from '@/lib/i18n/locales';
import type { WordLists } from '../query/word-analyzer';

/*
 * What the search knows about the articles, small enough for a phone: titles and headings as readers see them, and of the text
 * only the sound keys that distinguish sections.
 */

/** A section. `keys` are sound keys of its text, `terms` those of the glossary terms it explains, both joined by spaces. */
export type IndexedSection = [id: string, heading: string, keys: string, terms: string];

export type IndexedArticle = {
  slug: string;
  title: string;
  /** Other names of the article, given by its editor. */
  aliases: string[];
  /** Sound keys of the description and of the text above the first heading. */
  keys: string;
  terms: string;
  sections: IndexedSection[];
};

/** The index of one language. */
export type SearchIndex = { lang: Locale; articles: IndexedArticle[] };

/** Everything that a searcher needs, on a server and in a browser. */
export type SearchData = {
  indexes: SearchIndex[];
  /** Groups of sound keys with the same meaning. */
  synonyms: string[][];
  words: WordLists;
};

/** Texts of sections: language → slug → anchor of the section ('' for the article itself) → text. */
export type SectionTexts = Record<Locale, Record<string, Record<string, string>>>;

/** What a build makes for the search: the data that finds sections, and the texts that results show. */
export type SearchStore = { data: SearchData; texts: SectionTexts };
