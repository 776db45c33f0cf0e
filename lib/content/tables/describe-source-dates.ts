import { fillText } from '@/lib/i18n/fill-text';
import { formatDate } from '@/lib/i18n/format';
import { inEach, type Localized } from '@/lib/i18n/locales';
import type { Source } from '../schema/data-schemas';
import type { TablePhrases } from './table-phrases';

/**
 * Describes how recent a fact is: the month of its newest dated source, or else when the sources were last checked.
 *
 * @returns undefined when there is no source
 */
export function describeSourceDates(
  sources: Source[],
  phrases: Record<keyof Localized, TablePhrases>,
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
    : inEach((locale) => fillText(phrases[locale].undated, { date: formatDate(read, locale) }));
}
