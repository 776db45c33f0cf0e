import { countWords } from '@/lib/i18n/count-words';
import type { Locale } from '@/lib/i18n/locales';
import type { Outline } from './extract-outline';

/** Number of words in a text: its headings and sentences, without code. */
export function countProseWords({ prose }: Outline, locale: Locale): number {
  return countWords(prose.map(({ value }) => value).join(' '), locale);
}
