import type { Locale } from '@/lib/i18n/locales';
import type { WordLists } from '../query/word-analyzer';

/*
 * What search knows of the articles: small enough to be sent to a phone. Titles and headings are
 * there as readers see them; of the text, the sound keys of the words that tell one section from another.
 */

/** A heading with its anchor, and sound keys, joined by spaces: of words in the text below it, and of glossary terms it explains. */
export type IndexedSection = [id: string, heading: string, keys: string, terms: string];

export type IndexedArticle = {
  slug: string;
  title: string;
  /** Other names of the article, by its editor. */
  aliases: string[];
  /** Sound keys of the description and of the text above the first heading. */
  keys: string;
  terms: string;
  sections: IndexedSection[];
};

/** The index of a language. */
export type SearchIndex = { lang: Locale; articles: IndexedArticle[] };

/** Everything that a search needs: the same for a server and for a phone. */
export type SearchData = {
  indexes: SearchIndex[];
  /** Sound keys that mean the same to someone who searches. */
  synonyms: string[][];
  words: WordLists;
};

/** Text of the sections: language → slug → anchor of the section ('' for the article itself) → text. */
export type SectionTexts = Record<Locale, Record<string, Record<string, string>>>;

/** Everything that answers a query, as a build makes it: what finds sections, and what results show of them. */
export type SearchStore = { data: SearchData; texts: SectionTexts };
