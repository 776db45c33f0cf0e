import { fillText } from '@/lib/i18n/fill-text';
import { formatDate } from '@/lib/i18n/format';
import { inEach, type Localized } from '@/lib/i18n/locales';
import type { Source } from '../schema/data-schemas';
import type { TablePhrases } from './table-phrases';

/** Describes how recent a fact is: the month its source was published, or else when we last read the source. */
export function describeSourceDate(
  { publishedAt, checkedAt }: Source,
  phrases: Record<keyof Localized, TablePhrases>,
): Localized {
  const month = (date: string) => date.slice(0, 'yyyy-mm'.length);
  return inEach((locale) =>
    publishedAt
      ? formatDate(month(publishedAt), locale)
      : fillText(phrases[locale].undated, { date: formatDate(month(checkedAt), locale) }),
  );
}
