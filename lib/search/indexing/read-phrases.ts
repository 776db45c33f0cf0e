import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import { defaultLocale, inEach, type Locale } from '@/lib/i18n/locales';
import type { ReadArticle } from './searched-article';

/** The pages with sentences for clients, as a search reads them: a page for each group, a section for each situation. */
export function readPhrases({ phrases, messages, placeNames }: Library, locale: Locale): ReadArticle[] {
  const siteOf = (of: Locale) => messages[of].Places?.phrases ?? '';
  return Object.entries(phrases).map(([group, { title, description, situations }]) => {
    const own = Object.entries(situations);
    return {
      kind: 'phrases',
      article: {
        slug: href.phrases(defaultLocale, group).slice(href.home(defaultLocale).length + 1),
        // Readers look for words to a client, whatever the situation.
        texts: inEach((of) => ({ title: `${siteOf(of)}: ${title[of]}`, description: description[of] })),
        aliases: inEach((of) => placeNames.pages?.phrases?.[of] ?? []),
        questions: Object.fromEntries(own.map(([id, { asked }]) => [id, asked])),
      },
      sections: [
        { id: '', heading: '', text: description[locale], terms: [] },
        ...own.map(([id, situation]) => ({
          id,
          heading: situation.title[locale],
          text: [
            situation.advice[locale],
            ...situation.phrases.flatMap(({ say, note }) => [say, note[locale]]),
          ].join(' '),
          terms: [],
        })),
      ],
    };
  });
}
