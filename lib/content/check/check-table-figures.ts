import { localeList } from '@/lib/i18n/locales';
import { findFigures } from '../figures/find-figures';
import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import type { Problem } from '../problem';
import type { ComparisonTableData } from '../schema/table-schema';
import { describeFigure } from './check-figures';

type Table = ParsedFile<ComparisonTableData>;
type Row = NonNullable<NonNullable<Table['value']['rows']>[number]>;

/** Reports rows of tables that have a figure and cite no source, unless the figures of the table are ours. */
export function checkTableFigures({ tables }: ContentModel): Problem[] {
  return [...tables.values()]
    .filter(({ value }) => !value.own)
    .flatMap((table) => (table.value.rows ?? []).flatMap((row, index) => checkRow(table, index, row)));
}

function checkRow({ file, locate }: Table, index: number, row: Row | undefined): Problem[] {
  const cells = Object.values(row?.cells ?? {});
  if (!row || cells.some((cell) => cell?.cite?.length)) return [];
  const [first] = listRowTexts(row).flatMap(({ path, text }) =>
    findFigures(text).map(({ figure }) => ({ path, figure })),
  );
  if (!first) return [];
  return [
    {
      file,
      ...locate(['rows', index, ...first.path]),
      headline: describeFigure(first.figure),
      fix: 'give a cell of the row its source, cite: [source-id]; write "own: true" at the top when the figures of the table are ours; or write the number in words',
    },
  ];
}

/** The texts of a row, in the order in which a reader meets them. */
function listRowTexts({ label, cells = {} }: Row) {
  const texts = [
    { path: ['label'], text: label },
    ...Object.entries(cells).map(([column, cell]) => ({ path: ['cells', column], text: cell })),
  ];
  return texts.flatMap(({ path, text }) =>
    localeList.flatMap((locale) => {
      const written = text?.[locale];
      return written ? [{ path: [...path, locale], text: written }] : [];
    }),
  );
}
