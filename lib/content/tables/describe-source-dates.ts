import { fillText } from '@/lib/i18n/fill-text';
import { formatDate } from '@/lib/i18n/format';
import { inEach, type Localized } from '@/lib/i18n/locales';
import type { Source } from '../schema/data-schemas';
import type { TablePhrases } from './table-phrases';

/**
 * From when a fact is, by its sources: the month of the newest that has a date; where none has, the month in which they
 * were last read.
 *
 * @returns undefined when there is no source
 */
export function describeSourceDates(
  sources: Source[],
  words: Record<keyof Localized, TablePhrases>,
): Localized | undefined {
  const newest = (dates: (string | undefined)[]) =>
    dates
      .filter((date) => date !== undefined)
      .sort()
      .at(-1)
      ?.slice(0, 'yyyy-mm'.length);
  const published = newest(sources.map(({ publishedAt }) => publishedAt));
  const read = newest(sources.map(({ checkedAt }) => checkedAt));
  if (published) return inEach((locale) => formatDate(published, locale));
  return read === undefined
    ? undefined
    : inEach((locale) => fillText(words[locale].undated, { date: formatDate(read, locale) }));
}
