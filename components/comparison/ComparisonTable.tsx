import { useLocale } from 'next-intl';
import { SourceMarks } from '@/components/mdx/SourceMarks';
import type { TableData } from '@/lib/content/tables/table-data';
import { defaultLocale } from '@/lib/i18n/locales';

type Props = {
  /** Whether the columns can be linked to by their ids: on a page whose headings have no ids. */
  hasAnchors?: boolean;
  table: TableData;
  /** Number of a source in the article that shows the table. */
  numberOf: (source: string) => number | undefined;
};

/** A table with a column for each compared item. On a phone each row becomes a card whose cells show their column's name. */
export function ComparisonTable({ hasAnchors, table, numberOf }: Props) {
  const locale = useLocale();
  return (
    <table className="comparison">
      <caption>{table.caption[locale]}</caption>
      <thead>
        <tr>
          <th scope="col">{table.rowHeader[locale]}</th>
          {table.columns.map(({ id, label }) => (
            <th key={id} id={hasAnchors ? id : undefined} scope="col">
              {label[locale]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ label, cells }) => (
          <tr key={label[defaultLocale]}>
            <th scope="row">{label[locale]}</th>
            {table.columns.map((column) => {
              const cell = cells[column.id];
              return (
                <td key={column.id} data-label={column.label[locale]}>
                  {cell?.[locale]}
                  {cell?.dated && <small> ({cell.dated[locale]})</small>}
                  <SourceMarks cite={cell?.cite} numberOf={numberOf} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
