import type { Client, ResultSet } from '@libsql/client';
import type { SqlResult, SqlRow, SqlSession, Statement } from './sql-database';

type Executor = {
  execute(statement: { sql: string; args: (string | number | null)[] }): Promise<ResultSet>;
  batch(statements: { sql: string; args: (string | number | null)[] }[], mode?: 'read'): Promise<ResultSet[]>;
};

/** The statements of a client or of a transaction. @param mode  for those that are sent in one go */
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
  // A row of libSQL has its values by number, too.
  const plain = rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])) as SqlRow);
  return { rows: plain, changes: rowsAffected };
}

/** Does work in a transaction: all of it is kept, or nothing. */
export async function transact<T>(client: Client, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const transaction = await client.transaction('write');
  try {
    const result = await work(sessionOf(transaction));
    await transaction.commit();
    return result;
  } finally {
    // Without a commit before, this takes everything back.
    transaction.close();
  }
}
