export type SqlValue = string | number | null;
export type SqlRow = Record<string, SqlValue>;
/** A statement that works in SQLite and PostgreSQL, with `?` for each value. */
export type Statement = { sql: string; values?: SqlValue[] };
export type SqlResult = { rows: SqlRow[]; changes: number };

export interface SqlSession {
  run(sql: string, values?: SqlValue[]): Promise<SqlResult>;
  /** Runs statements in order, in one round trip where the driver can. */
  runAll(statements: Statement[]): Promise<SqlResult[]>;
}

/**
 * What the store uses of libSQL or PostgreSQL.
 *
 * Every method throws StoreUnavailable when the database does not respond, is full or stays busy, and the driver's own error when
 * a statement is wrong.
 */
export interface SqlDatabase {
  /** Append to a SELECT to lock its rows. */
  readonly forUpdate: '' | ' FOR UPDATE';
  read<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /** Runs work in one transaction. It may run again after a conflict, so it must have no other side effects. */
  write<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /** Like `write`, for schema changes: one process at a time. */
  migrate<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** @example placeholders([1, 2]) === '?, ?' */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
