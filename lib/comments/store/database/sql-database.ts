export type SqlValue = string | number | null;
export type SqlRow = Record<string, SqlValue>;
/** A statement in the SQL that SQLite and PostgreSQL share, with `?` for each value. */
export type Statement = { sql: string; values?: SqlValue[] };
export type SqlResult = { rows: SqlRow[]; changes: number };

export interface SqlSession {
  run(sql: string, values?: SqlValue[]): Promise<SqlResult>;
  /** Statements in one go: one way to the server and back where there is one. */
  runAll(statements: Statement[]): Promise<SqlResult[]>;
}

/**
 * A database that speaks SQL: all that the store knows of libSQL and PostgreSQL.
 *
 * Every method throws StoreUnavailable when the database does not answer, is full or stays busy, and the driver's own error when
 * the statement is wrong.
 */
export interface SqlDatabase {
  /** Follows a SELECT of rows that are about to be changed. */
  readonly forUpdate: '' | ' FOR UPDATE';
  read<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /** Runs the work in one transaction: all of it is kept, or nothing. It may run again after a clash, so it has no other effects. */
  write<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /** The same for changes of the schema, one process at a time. */
  migrate<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** `?, ?, ?` for a list of values. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
