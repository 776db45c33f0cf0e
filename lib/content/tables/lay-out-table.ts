import type { Localized } from '@/lib/i18n/locales';
import type { Cell, TableData } from './table-data';

/**
 * How a table is shown. `cards` and `turned`: a line, and on a phone a card, for each thing; `turned` puts the things side by side
 * where there is room. `pair`: two things are side by side on a phone too, so each line is a fact.
 */
export type TableShape = 'cards' | 'pair' | 'turned';

type Head = { id?: string; label: Localized };
type Line = Head & { cells: { head: Head; cell?: Cell }[] };

/** Picks the shape that suits a table. */
export function pickShape({ columns, things }: TableData): TableShape {
  if (things !== 'columns') return 'cards';
  return columns.length === 2 ? 'pair' : 'turned';
}

/** The heads and the lines of a table in a shape. */
export function layOutTable(
  { columns, rows }: TableData,
  shape: TableShape,
): { heads: Head[]; lines: Line[] } {
  if (shape !== 'turned') {
    const lines = rows.map(({ id, label, cells }) => ({
      id,
      label,
      cells: columns.map((head) => ({ head, cell: cells[head.id] })),
    }));
    return { heads: columns, lines };
  }
  const lines = columns.map(({ id, label }) => ({
    id,
    label,
    cells: rows.map((head) => ({ head, cell: head.cells[id] })),
  }));
  return { heads: rows, lines };
}
