import type { Locale } from '@/lib/i18n/locales';
import type { TableData } from './table-data';

/** A comparison table as sentences: a row with the name of the column before each cell. */
export function tableText({ caption, columns, rows }: TableData, locale: Locale): string {
  const lines = rows.map(({ label, cells }) => {
    const values = columns.map((column) => `${column.label[locale]}: ${cells[column.id]?.[locale] ?? ''}`);
    return `${label[locale]} – ${values.join('; ')}.`;
  });
  return [`${caption[locale]}.`, ...lines].join(' ');
}
