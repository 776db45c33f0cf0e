import type { Client, ResultSet, Value } from '@libsql/client';
import type { SqlResult, SqlSession, SqlValue, Statement } from './sql-database';

type Executor = {
  execute(statement: { sql: string; args: (string | number | null)[] }): Promise<ResultSet>;
  batch(statements: { sql: string; args: (string | number | null)[] }[], mode?: 'read'): Promise<ResultSet[]>;
};

/** Creates a session on a client or a transaction. @param mode  for statements sent as one batch */
export function sessionOf(executor: Executor, mode?: 'read'): SqlSession {
  return {
    run: async (sql, values = []) => toResult(await executor.execute({ sql, args: values })),
    runAll: async (statements: Statement[]) => {
      const all = statements.map(({ sql, values = [] }) => ({ sql, args: values }));
      return (await executor.batch(all, mode)).map(toResult);
    },
  };
}

function toResult({ rows, columns, rowsAffected }: ResultSet): SqlResult {
  // libSQL rows also have their values under numeric keys; keep only the names.
  const named = rows.map((row) => Object.fromEntries(columns.map((name) => [name, toSqlValue(row[name])])));
  return { rows: named, changes: rowsAffected };
}

function toSqlValue(value: Value | undefined): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`a column of the store: expected a text or a number, received ${typeof value}`);
}

/** Runs work in a transaction: it is committed as a whole or not at all. */
export async function transact<T>(client: Client, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const transaction = await client.transaction('write');
  try {
    const result = await work(sessionOf(transaction));
    await transaction.commit();
    return result;
  } finally {
    // Rolls back unless committed.
    transaction.close();
  }
}
