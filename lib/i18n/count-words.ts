import { type Locale, locales } from './locales';

/** Counts the words of a text in any script, as Intl.Segmenter does. */
export function countWords(text: string, locale: Locale): number {
  let count = 0;
  for (const segment of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike) count += 1;
  }
  return count;
}

/** Minutes that a reader needs for the words, at least one. */
export function readingMinutes(words: number, locale: Locale): number {
  return Math.max(1, Math.round(words / locales[locale].wordsPerMinute));
}
