import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { getErrorCode } from '@/lib/content/error-code';
import type { Migrations } from '../migrations/create-migrations';
import { migrate } from '../migrations/migrate';
import { StoreUnavailable } from '../store-unavailable';
import { createWorkQueue, type WriteJob } from './create-work-queue';
import { LibsqlConnection } from './libsql-connection';
import { LibsqlDialect } from './libsql-dialect';
import { retryWhileBusy } from './retry-while-busy';
import type { Session, StoreDatabase } from './store-database';
import type { StoreSchema } from './store-schema';
import { writeTogether } from './write-together';

/** Opens and migrates a libSQL file; creates it and its folder if needed. */
export async function openLibsql(file: string, migrations: Migrations): Promise<StoreDatabase> {
  await makePrivate(file);
  const connection = new LibsqlConnection(resolve(file));
  const db = new Kysely<StoreSchema>({ dialect: new LibsqlDialect(connection) });
  const whileBusy = <T>(work: () => Promise<T>) => retryWhileBusy(work, () => connection.close());
  const write = async (jobs: WriteJob[]) => {
    try {
      const settle = await whileBusy(() => writeTogether(db, jobs));
      settle();
    } catch (error) {
      if (connection.inTransaction) connection.close();
      for (const { reject } of jobs) reject(error);
    }
  };
  const queue = createWorkQueue(write);
  const read: StoreDatabase['read'] = (work) => queue.read(() => whileBusy(() => work(db)));
  try {
    await whileBusy(() => migrateInTransaction(db, migrations));
    // A process that was killed may have left what it deleted.
    await whileBusy(() => truncateWal(db));
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    locksRows: false,
    read,
    write: (work) => queue.write(work),
    erase: async (patience) => {
      const end = Date.now() + patience;
      for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
        if (await read(truncateWal).catch(falseWhenUnavailable)) return true;
        if (Date.now() > end) return false;
        await wait(pause);
      }
    },
    backup: async (copy) => {
      if (existsSync(copy)) throw new Error(`${copy}: expected a new file, but it exists`);
      await makePrivate(copy);
      await read((session) => sql`vacuum into ${resolve(copy)}`.execute(session));
    },
    close: () => db.destroy(),
  };
}

/** Kysely's migrator uses no transaction in SQLite, although SQLite can change a schema in one. */
function migrateInTransaction(db: Session, migrations: Migrations): Promise<void> {
  return db.connection().execute(async (session) => {
    await sql`begin immediate`.execute(session);
    try {
      await migrate(session, migrations);
      await sql`commit`.execute(session);
    } catch (error) {
      await sql`rollback`.execute(session).catch(() => {});
      throw error;
    }
  });
}

/** Moves everything from the WAL to the database and empties its file. @returns false while another process reads */
async function truncateWal(session: Session): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(session);
  return rows[0]?.busy === 0;
}

/**
 * Creates an empty file, which is an empty database, readable only by its owner because it will contain e-mail addresses. SQLite
 * creates its WAL files with the same permissions.
 */
async function makePrivate(file: string): Promise<void> {
  try {
    await mkdir(dirname(resolve(file)), { recursive: true });
    await writeFile(file, '', { flag: 'a', mode: 0o600 });
  } catch (error) {
    throw new StoreUnavailable(`cannot create the database file: ${getErrorCode(error)}`, { cause: error });
  }
}

/** Takes an error that says that the database is busy or away for an answer. */
function falseWhenUnavailable(error: unknown): false {
  if (error instanceof StoreUnavailable) return false;
  throw error;
}
