import type { Localized } from '@/lib/i18n/locales';
import type { ComparisonTableData } from '../schema/table-schema';

/** A cell of a table: a text with its sources. */
export type Cell = Localized & {
  cite?: string[];
  /** The date of the fact, in words. */
  dated?: Localized;
};

/** A comparison table, written by an editor or made from a data file. */
export type TableData = Omit<ComparisonTableData, 'rows'> & {
  rows: {
    /** The field that the row shows, in a table made from data. */
    id?: string;
    label: Localized;
    cells: Record<string, Cell>;
  }[];
};
