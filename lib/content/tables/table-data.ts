import type { Localized } from '@/lib/i18n/locales';
import type { ComparisonTableData } from '../schema/table-schema';

/** A cell of a table: a text with its sources. */
export type Cell = Localized & {
  cite?: string[];
  /** What a reader should know of the source, where it is not the usual: an old year, an old page, a report of others. */
  exceptions?: Localized[];
};

/** A comparison table, written by an editor or made from a data file. */
export type TableData = Omit<ComparisonTableData, 'rows'> & {
  rows: {
    /** The field that the row shows, in a table made from data. */
    id?: string;
    label: Localized;
    cells: Record<string, Cell>;
  }[];
  /** The marketplaces, if they are what it compares: they have a page to choose two. */
  from?: 'marketplaces';
  /** The first and the last day on which we read its sources. */
  checked?: [first: string, last: string];
};
