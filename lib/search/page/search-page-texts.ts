import { createTranslator } from 'next-intl';
import type { Library } from '@/lib/content/library';
import type { Messages } from '@/lib/content/schema/data-schemas';
import { href } from '@/lib/i18n/href';
import { type Locale, timeZone } from '@/lib/i18n/locales';
import { pageLimit, queryMark, type SearchPageTexts } from './search-page-words';

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
