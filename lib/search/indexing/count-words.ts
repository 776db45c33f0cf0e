import type { Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';
import { createWordAnalyzer } from '../query/word-analyzer';
import { wordLists } from '../query/word-lists';
import { countKeys } from './count-keys';
import type { FullSection, ReadArticle } from './searched-article';

const analyzer = createWordAnalyzer(wordLists);

/** Counts the keys of a text. */
export const countIn = (text: string) => countKeys(text, analyzer);

/**
 * A section with the sound keys of its heading, those of its text, and at the same places how often each stands there: small arrays,
 * because a large site has millions of them.
 */
export type CountedSection = FullSection & { named: Set<string>; keys: string[]; counts: Uint16Array };

/** Creates a function that counts the words of the sections of an article. Equal keys of all articles share their memory. */
export function createWordCounter(library: Library, locale: Locale): (read: ReadArticle) => CountedSection[] {
  const known = new Map<string, string>();
  const share = (key: string) => {
    const shared = known.get(key) ?? key;
    known.set(key, shared);
    return shared;
  };
  return ({ article, sections }) => {
    const { title, description } = article.texts[locale];
    const topic = library.getTopic(article.topic ?? '')?.title[locale] ?? '';
    return sections.map((section) => {
      const isLead = section.id === '';
      const counts = countIn(isLead ? `${topic} ${description} ${section.text}` : section.text);
      return {
        ...section,
        named: new Set(countIn(isLead ? title : section.heading).keys()),
        keys: [...counts.keys()].map(share),
        counts: Uint16Array.from(counts.values()),
      };
    });
  };
}
