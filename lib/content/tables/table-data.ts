import type { Localized } from '@/lib/i18n/locales';
import type { ComparisonTableData } from '../schema/table-schema';

/** A fact as a table shows it. */
export type Cell = Localized & {
  cite?: string[];
  /** From when the fact is, in words. */
  dated?: Localized;
};

/** A comparison table, written by an editor or made of a data file. */
export type TableData = Omit<ComparisonTableData, 'rows'> & {
  rows: {
    /** The field that the row shows, in a table made of data. */
    id?: string;
    label: Localized;
    cells: Record<string, Cell>;
  }[];
};
