import type { Locale } from '@/lib/i18n/locales';

/* Apart from what formats the texts, because browsers render the answer from a copy of the site. */

/** Number of results on the search page. */
export const pageLimit = 10;

/** Placeholder for the query in a text. */
export const queryMark = '{query}';

/** The texts of the search page in one language, formatted at build time but for the query. */
export type SearchPageTexts = {
  lang: Locale;
  title: string;
  /** Headings with queryMark. */
  asked: string;
  /** Where nothing answers the query, and the results only have a word of it. */
  nearest: string;
  nothing: string;
  /** Number of results → “10 results”. */
  counts: string[];
  suggestion: string;
  hint: string;
  again: string;
  /** For a query typed for an old font. */
  oldFont: string;
  topics: { title: string; list: { address: string; title: string; description: string }[] };
};
