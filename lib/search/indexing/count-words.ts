import type { Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';
import { createWordAnalyzer } from '../query/word-analyzer';
import { wordLists } from '../query/word-lists';
import { countKeys } from './count-keys';
import type { FullSection, ReadArticle } from './searched-article';

const analyzer = createWordAnalyzer(wordLists);

/** Counts the keys of a text. */
export const countIn = (text: string) => countKeys(text, analyzer);

/** A section with the sound keys of its heading, and the number of times each key stands in its text. */
export type CountedSection = FullSection & { named: Set<string>; counts: Map<string, number> };

/** Counts the words of the sections of an article. */
export function countWords(
  library: Library,
  locale: Locale,
  { article, sections }: ReadArticle,
): CountedSection[] {
  const { title, description } = article.texts[locale];
  const topic = library.getTopic(article.topic ?? '')?.title[locale] ?? '';
  return sections.map((section) => {
    const isLead = section.id === '';
    return {
      ...section,
      named: new Set(countIn(isLead ? title : section.heading).keys()),
      counts: countIn(isLead ? `${topic} ${description} ${section.text}` : section.text),
    };
  });
}
