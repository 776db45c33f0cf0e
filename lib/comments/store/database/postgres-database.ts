import pg from 'pg';
import { getErrorCode } from '@/lib/content/error-code';
import { StoreUnavailable } from '../store-unavailable';
import type { SqlDatabase, SqlResult, SqlRow, SqlSession, SqlValue, Statement } from './sql-database';

/** Timeouts in milliseconds. */
const connectTimeout = 3_000;
const statementTimeout = 5_000;
/** An arbitrary lock number, so that two processes migrate one after the other. */
const migrationLock = 7_105_411;
/** SQLSTATEs after which a transaction may be retried: serialisation failure, deadlock. */
const retryable = new Set(['40001', '40P01']);
const maxTries = 5;

/** Opens a pool of connections to PostgreSQL. */
export function openPostgres(url: string): SqlDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
    application_name: 'comments',
    types: { getTypeParser },
  });
  // The pool replaces idle connections that break; without a listener the error would crash the process.
  pool.on('error', () => {});
  const write = <T>(work: (session: SqlSession) => Promise<T>) =>
    withClient(pool, (client) => transact(client, work));
  return {
    forUpdate: ' FOR UPDATE',
    read: (work) => withClient(pool, (client) => work(sessionOf(client))),
    write,
    migrate: (work) =>
      write(async (session) => {
        await session.run('SELECT pg_advisory_xact_lock(?)', [migrationLock]);
        return await work(session);
      }),
    backup: async () => {
      throw new Error(
        'DATABASE_URL: PostgreSQL has its own backup tools\nFix: pg_dump --format=custom --file=FILE "$DATABASE_URL"',
      );
    },
    close: () => pool.end(),
  };
}

/** Parses int8 (counts, times) as numbers: none of ours is near 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text');

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  let client: pg.PoolClient | undefined;
  let failure: unknown;
  try {
    client = await pool.connect();
    // If the connection breaks now, the running statement rejects; the event needs no handling.
    client.on('error', () => {});
    return await work(client);
  } catch (error) {
    failure = toStoreError(error);
    throw failure;
  } finally {
    client?.removeAllListeners('error');
    // Destroy a failed connection instead of reusing it.
    client?.release(failure instanceof StoreUnavailable);
  }
}

async function transact<T>(client: pg.PoolClient, work: (session: SqlSession) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query('BEGIN');
      const result = await work(sessionOf(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      if (tries >= maxTries || !retryable.has(getErrorCode(error) ?? '')) throw error;
    }
  }
}

function sessionOf(client: pg.PoolClient): SqlSession {
  const run = async (sql: string, values: SqlValue[] = []): Promise<SqlResult> => {
    const { rows, rowCount } = await client.query<SqlRow>(numberPlaceholders(sql), values);
    return { rows, changes: rowCount ?? 0 };
  };
  const runAll = async (statements: Statement[]) => {
    const results: SqlResult[] = [];
    for (const { sql, values } of statements) results.push(await run(sql, values));
    return results;
  };
  return { run, runAll };
}

/** Replaces each `?` with $1, $2 … None of our statements has a literal question mark. */
function numberPlaceholders(sql: string): string {
  let count = 0;
  return sql.replace(/\?/g, () => {
    count += 1;
    return `$${count}`;
  });
}

/** Errors about a statement (SQLSTATE class 42) or its values (22, 23) are bugs; the rest becomes {@link StoreUnavailable}. */
function toStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  const code = getErrorCode(error) ?? error.name;
  const isBug = error instanceof pg.DatabaseError ? /^(?:22|23|42)/.test(code) : error instanceof TypeError;
  return isBug ? error : new StoreUnavailable(`database unavailable: ${code}`, { cause: error });
}
