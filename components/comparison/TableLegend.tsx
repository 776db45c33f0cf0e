import { useLocale, useTranslations } from 'next-intl';
import type { TableData } from '@/lib/content/tables/table-data';
import { formatDate, formatNumber } from '@/lib/i18n/format';

/** A line below the caption of a table: when its sources were read, and what its signs mean. */
export function TableLegend({ table: { rows, checked } }: { table: TableData }) {
  const t = useTranslations('ComparisonTable');
  const phrases = useTranslations('TablePhrases');
  const locale = useLocale();
  const unknown = phrases('notConfirmed');
  const hasUnknown = rows.some(({ cells }) => Object.values(cells).some((cell) => cell[locale] === unknown));
  const [first, last] = (checked ?? []).map((day) => formatDate(day.slice(0, 'yyyy-mm'.length), locale));
  const parts = [
    ...(first && last
      ? [first === last ? t('checked', { month: last }) : t('checkedFrom', { first, last })]
      : []),
    ...(checked ? [t('mark', { number: formatNumber(1, locale) })] : []),
    ...(hasUnknown ? [t('dash')] : []),
  ];
  return parts.length > 0 && <small>{parts.join(' · ')}</small>;
}
