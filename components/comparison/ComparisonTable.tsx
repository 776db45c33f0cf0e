import { useLocale, useTranslations } from 'next-intl';
import { layOutTable, pickShape, type TableShape } from '@/lib/content/tables/lay-out-table';
import type { TableData } from '@/lib/content/tables/table-data';
import { href } from '@/lib/i18n/href';
import { defaultLocale } from '@/lib/i18n/locales';
import { Fact } from './Fact';
import { TableLegend } from './TableLegend';

type Props = {
  table: TableData;
  /** Number of a source in the article that shows the table. */
  numberOf: (source: string) => number | undefined;
  /** How it is shown; what suits it without. */
  shape?: TableShape;
  /** Whether the page is for comparing: things can be linked to by their ids, and nothing leads to the page. */
  isWholePage?: boolean;
};

/** Facts of a card that are always shown. */
const headlineCount = 3;

/**
 * A comparison table. On a phone each line is a card whose cells show the names of their columns, and that holds back what comes
 * after its headlines; a pair stands side by side everywhere.
 */
export function ComparisonTable({ table, numberOf, shape = pickShape(table), isWholePage }: Props) {
  const t = useTranslations('ComparisonTable');
  const locale = useLocale();
  const { heads, lines } = layOutTable(table, shape);
  const isTurned = shape === 'turned';
  // A button for one fact would take the room of the fact.
  const rest = shape !== 'pair' && heads.length > headlineCount + 1 ? heads.length - headlineCount : 0;
  const headLine = (
    <tr>
      {/* In a turned table it heads no column, but the line of heads. */}
      {isTurned ? <td>{table.rowHeader[locale]}</td> : <th scope="col">{table.rowHeader[locale]}</th>}
      {heads.map(({ label }) => (
        <th key={label[defaultLocale]} scope="col">
          {label[locale]}
        </th>
      ))}
    </tr>
  );
  return (
    <div className={`comparison ${shape}`}>
      <table>
        <caption>
          {table.caption[locale]} <TableLegend table={table} />
        </caption>
        {!isTurned && <thead>{headLine}</thead>}
        <tbody>
          {/* Turned by a grid, which needs its heads in the same group. */}
          {isTurned && headLine}
          {lines.map(({ id, label, cells }) => (
            <tr key={label[defaultLocale]}>
              <th id={isWholePage && isTurned ? id : undefined} scope="row">
                {label[locale]}
              </th>
              {cells.map(({ head, cell }, index) => (
                <td key={head.label[defaultLocale]} data-label={head.label[locale]}>
                  <Fact cell={cell} numberOf={numberOf} />
                  {rest > 0 && index === headlineCount - 1 && (
                    <details>
                      <summary>{t('more', { count: rest })}</summary>
                    </details>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.from && !isWholePage && (
        <p>
          <a href={href.compare(locale)}>{t('chooseTwo')}</a>
        </p>
      )}
    </div>
  );
}
