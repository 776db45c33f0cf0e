import { fillText } from '@/lib/i18n/fill-text';
import { formatDate } from '@/lib/i18n/format';
import { inEach, type Locale, type Localized } from '@/lib/i18n/locales';
import type { Source } from '../schema/data-schemas';
import type { TablePhrases } from './table-phrases';

const kindPhrases = { own: undefined, others: 'byOthers', rival: 'byRival', copy: 'oldPage' } as const;

/**
 * What a reader should know of the source of a fact, where it is not a page of its owner from the year of our check: the year when
 * it is older, an old copy, a report of others or of a competitor.
 */
export function listExceptions(
  { publishedAt, checkedAt, kind }: Source,
  phrases: Record<keyof Localized, TablePhrases>,
): Localized[] {
  const yearOf = (date: string) => date.slice(0, 'yyyy'.length);
  const yearIn = (locale: Locale, date: string) => formatDate(yearOf(date), locale);
  const isOlder = publishedAt && yearOf(publishedAt) < yearOf(checkedAt);
  const phrase = kindPhrases[kind];
  return [
    ...(isOlder
      ? [inEach((locale) => fillText(phrases[locale].ofYear, { year: yearIn(locale, publishedAt) }))]
      : []),
    ...(phrase ? [inEach((locale) => phrases[locale][phrase])] : []),
  ];
}
