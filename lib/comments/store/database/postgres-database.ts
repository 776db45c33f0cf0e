import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { getErrorCode } from '@/lib/content/error-code';
import type { Migrations } from '../migrations/create-migrations';
import { migrate } from '../migrations/migrate';
import { StoreUnavailable } from '../store-unavailable';
import type { Session, StoreDatabase } from './store-database';
import type { StoreSchema } from './store-schema';

/** Timeouts in milliseconds. */
const connectTimeout = 3_000;
const statementTimeout = 5_000;
/** SQLSTATEs after which a transaction may be retried: serialisation failure, deadlock. */
const retryable = new Set(['40001', '40P01']);
const maxTries = 5;

/** Connects to PostgreSQL and migrates the database. */
export async function openPostgres(url: string, migrations: Migrations): Promise<StoreDatabase> {
  const db = new Kysely<StoreSchema>({ dialect: new PostgresDialect({ pool: createPool(url) }) });
  try {
    await withStoreErrors(() => migrateWithoutTimeout(db, migrations));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    locksRows: true,
    read: (work) => withStoreErrors(() => db.connection().execute(work)),
    write: (work) => withStoreErrors(() => transact(db, work)),
    // PostgreSQL frees the space of deleted rows by itself (autovacuum); nobody but its superuser reads it.
    erase: async () => true,
    backup: async () => {
      throw new Error(
        'DATABASE_URL: PostgreSQL has its own backup tools\nFix: pg_dump --format=custom --file=FILE "$DATABASE_URL"',
      );
    },
    close: () => db.destroy(),
  };
}

function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
    application_name: 'comments',
    types: { getTypeParser },
  });
  // The pool replaces connections that break, and running statements reject; without listeners the events would crash the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Parses int8 (counts, times) as numbers: none of ours is near 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text');

/** Building an index may take longer than a statement of the site may. */
function migrateWithoutTimeout(db: Session, migrations: Migrations): Promise<void> {
  return db.connection().execute(async (session) => {
    await sql`set statement_timeout = 0`.execute(session);
    try {
      await migrate(session, migrations);
    } finally {
      // Fails only with the connection, which is then not used again.
      await sql`reset statement_timeout`.execute(session).catch(() => {});
    }
  });
}

async function transact<T>(db: Session, work: (session: Session) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (tries >= maxTries || !retryable.has(getErrorCode(error) ?? '')) throw error;
    }
  }
}

async function withStoreErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Errors about a statement (SQLSTATE class 42) or its values (22, 23) are bugs; the rest becomes {@link StoreUnavailable}. */
function toStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  const code = getErrorCode(error) ?? error.name;
  const isBug = error instanceof pg.DatabaseError ? /^(?:22|23|42)/.test(code) : error instanceof TypeError;
  return isBug ? error : new StoreUnavailable(`database unavailable: ${code}`, { cause: error });
}
