import { createTranslator } from 'next-intl';
import type { Library } from '@/lib/content/library';
import type { Messages } from '@/lib/content/schema/data-schemas';
import { inEach, type Locale, timeZone } from '@/lib/i18n/locales';

/** Texts of the search box, which come with the index and not with every page. */
export type BoxWords = {
  /** Stands above options that only have a word of the query. */
  near: string;
  /** What is announced, by number of options: “Nothing found”, “1 result” … */
  counts: string[];
};

/** Most options of the list: as many as a phone shows above its keyboard. */
const mostOptions = 6;

/** The texts of the search box in each language, formatted. */
export function listBoxWords({ messages }: Library): Record<Locale, BoxWords> {
  return inEach((locale) => {
    const t = createTranslator<Messages, 'SearchForm'>({
      locale,
      messages: messages[locale],
      timeZone,
      namespace: 'SearchForm',
    });
    return {
      near: t('nearest'),
      counts: Array.from({ length: mostOptions + 1 }, (_, count) => t('count', { count })),
    };
  });
}
