import { createTranslator } from 'next-intl';
import type { Library } from '@/lib/content/library';
import type { Messages } from '@/lib/content/schema/data-schemas';
import { href } from '@/lib/i18n/href';
import { type Locale, timeZone } from '@/lib/i18n/locales';

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

export function searchPageTexts(library: Library, locale: Locale): SearchPageTexts {
  const t = createTranslator<Messages, 'SearchPage'>({
    locale,
    messages: library.messages[locale],
    timeZone,
    namespace: 'SearchPage',
  });
  const withQuery = (key: string) => t(key, { query: queryMark });
  return {
    lang: locale,
    title: `${t('title')} · ${library.site.name[locale]}`,
    asked: withQuery('asked'),
    nearest: withQuery('nearest'),
    nothing: withQuery('nothing'),
    counts: Array.from({ length: pageLimit + 1 }, (_, count) => t('count', { count })),
    suggestion: t('suggestion'),
    hint: t('hint'),
    again: t('again'),
    oldFont: t('oldFont'),
    topics: {
      title: t('topics'),
      list: library.listTopics().map(({ id, title, description }) => ({
        address: href.topic(locale, id),
        title: title[locale],
        description: description[locale],
      })),
    },
  };
}
