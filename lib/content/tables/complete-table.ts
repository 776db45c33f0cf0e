import type { Source } from '../schema/data-schemas';
import type { TableData } from './table-data';

/** Puts the headlines of a table before its other facts, and adds when its sources were read. */
export function completeTable(table: TableData, getSource: (id: string) => Source | undefined): TableData {
  const { columns, rows, headlines = [], things } = table;
  const ranked = <Fact extends { id?: string }>(facts: Fact[]) => [
    ...headlines.flatMap((id) => facts.filter((fact) => fact.id === id)),
    ...facts.filter(({ id }) => id === undefined || !headlines.includes(id)),
  ];
  const cited = rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ cite = [] }) => cite));
  const days = cited.flatMap((id) => getSource(id)?.checkedAt ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    ...table,
    ...(things === 'columns' ? { rows: ranked(rows) } : { columns: ranked(columns) }),
    ...(first && last && { checked: [first, last] as const satisfies [string, string] }),
  };
}
