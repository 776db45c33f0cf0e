import { defaultLocale, type Locale, type Localized } from '@/lib/i18n/locales';
import { getOwn } from '../get-own';
import type { Source } from '../schema/data-schemas';
import type { Marketplace, Payout } from '../schema/money-schema';
import type { Programme } from '../schema/programme-schema';
import type { TableView } from '../schema/table-view-schema';
import { listExceptions } from './list-exceptions';
import { marketplaceCell } from './marketplace-cells';
import { programmeCell } from './programme-cells';
import type { Cell, TableData } from './table-data';
import type { TablePhrases } from './table-phrases';

/** The data that tables are made from. */
export type Facts = {
  marketplaces: Record<string, Marketplace | undefined>;
  payouts: Record<string, Payout | undefined>;
  programmes: Record<string, Programme | undefined>;
  getSource: (id: string) => Source | undefined;
  phrases: Record<Locale, TablePhrases>;
};

/**
 * Makes a table from a data file: one column per marketplace, with what is unusual of each fact's first source, or one row per programme.
 * Leaves out ids that the file does not have; the check reports them.
 */
export function makeTable(view: TableView, facts: Facts): TableData {
  const { caption, rowHeader, headlines } = view;
  return {
    caption,
    rowHeader,
    headlines,
    ...(view.from === 'marketplaces' ? marketplaceTable(view, facts) : programmeTable(view, facts)),
  };
}

function marketplaceTable(view: Extract<TableView, { from: 'marketplaces' }>, facts: Facts) {
  const { payouts, phrases } = facts;
  const entries = pick(facts.marketplaces, view.only);
  const withExceptions = (cell: Cell): Cell => {
    const first = cell.cite?.map((id) => facts.getSource(id)).find((source) => source);
    const exceptions = first ? listExceptions(first, phrases) : [];
    // A route says itself that others report it.
    const isTold = ({ [defaultLocale]: words }: Localized) => cell[defaultLocale].includes(words);
    return { ...cell, exceptions: exceptions.filter((exception) => !isTold(exception)) };
  };
  return {
    from: 'marketplaces' as const,
    things: 'columns' as const,
    columns: entries.map(([id, { name }]) => ({ id, label: name })),
    rows: view.fields.map(({ id: field, label }) => ({
      id: field,
      label,
      cells: Object.fromEntries(
        entries.map(([id, marketplace]) => [
          id,
          withExceptions(marketplaceCell(field, { id, marketplace, payouts, phrases })),
        ]),
      ),
    })),
  };
}

function programmeTable(view: Extract<TableView, { from: 'programmes' }>, { programmes, phrases }: Facts) {
  return {
    columns: view.fields,
    rows: pick(programmes, view.only).map(([id, programme]) => ({
      id,
      label: programme.name,
      cells: Object.fromEntries(
        view.fields.map(({ id: field }) => [field, programmeCell(field, programme, phrases)]),
      ),
    })),
  };
}

function pick<T>(entries: Record<string, T | undefined>, ids = Object.keys(entries)): [string, T][] {
  const picked: [string, T][] = [];
  for (const id of ids) {
    const entry = getOwn(entries, id);
    if (entry) picked.push([id, entry]);
  }
  return picked;
}
