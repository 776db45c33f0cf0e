import type { SqlRow } from './database/sql-database';

/* Read the columns of a row with their type. Each throws TypeError when the database holds something else. */

export function readText(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw unexpected(column, 'a text', value);
  return value;
}

export function readTextOrNull(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : readText(row, column);
}

export function readNumber(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw unexpected(column, 'a number', value);
  return value;
}

export function readOneOf<const Value extends string>(
  row: SqlRow,
  column: string,
  values: readonly Value[],
): Value {
  return parseOneOf(readText(row, column), column, values);
}

/** Checks one of the words that a column holds. */
export function parseOneOf<const Value extends string>(
  text: string,
  column: string,
  values: readonly Value[],
): Value {
  const found = values.find((value) => value === text);
  if (found === undefined) throw unexpected(column, `one of ${values.join(', ')}`, text);
  return found;
}

/** The number in the first row of a `SELECT COUNT(*) AS count`; 0 without rows. */
export function readCount([row]: SqlRow[], column = 'count'): number {
  return row ? readNumber(row, column) : 0;
}

function unexpected(column: string, expected: string, received: unknown): TypeError {
  return new TypeError(
    `the column ${column} of the store: expected ${expected}, received ${JSON.stringify(received)}`,
  );
}
