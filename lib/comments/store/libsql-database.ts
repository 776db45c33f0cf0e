import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Client, createClient, LibsqlError, type ResultSet } from '@libsql/client';
import type { StoreSetting } from '../settings';
import { StoreUnavailable } from '../store-unavailable';
import { createTurns, type Job } from './create-turns';
import type { SqlDatabase, SqlResult, SqlRow, SqlSession, Statement } from './sql-database';

/**
 * Acknowledged means on the disk: a commit waits for it (`synchronous`). What is deleted is overwritten (`secure_delete`).
 * In WAL mode readers and a writer do not wait for each other.
 */
const pragmas = ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'foreign_keys = ON'];
/** How long a statement waits within the driver while another process writes, in milliseconds: nothing else runs meanwhile. */
const driverTimeout = 20;
/** How long a write waits in all, in milliseconds. */
const busyTimeout = 5_000;

/** Opens a libSQL file, making it and its folder, or a libSQL server. */
export async function openLibsql(setting: Exclude<StoreSetting, { kind: 'postgres' }>): Promise<SqlDatabase> {
  const isFile = setting.kind === 'file';
  if (isFile) await makePrivate(setting.file);
  const client = attempt(() => createClient(configOf(setting)));
  const whileBusy = createPatience(client, isFile ? pragmas : []);
  await whileBusy(async () => {});
  // A file has one connection, whose transactions may not meet; a server takes care of that itself.
  const turns = isFile ? createTurns((jobs) => writeTogether(client, jobs, whileBusy)) : undefined;
  const session = sessionOf(client, 'read');
  const write = <T>(work: (session: SqlSession) => Promise<T>): Promise<T> =>
    turns ? turns.write(work) : whileBusy(() => transact(client, work));
  const read = <T>(work: (session: SqlSession) => Promise<T>): Promise<T> => {
    const patient = () => whileBusy(() => work(session));
    return turns ? turns.read(patient) : patient();
  };
  return {
    forUpdate: '',
    read,
    write,
    migrate: write,
    backup: async (file) => {
      if (!isFile) {
        throw new Error(
          'LIBSQL_URL: a libSQL server is backed up where it runs\nFix: see the documentation of your server',
        );
      }
      if (existsSync(file)) throw new Error(`${file}: expected a new file, but there is one already`);
      await makePrivate(file);
      await read(async () => {
        await client.execute({ sql: 'VACUUM INTO ?', args: [resolve(file)] });
      });
    },
    close: async () => client.close(),
  };
}

/**
 * Makes an empty file, which is an empty database, that its owner alone can read: it will hold e-mail addresses. SQLite gives the
 * files beside it the same rights.
 */
async function makePrivate(file: string): Promise<void> {
  try {
    await mkdir(dirname(resolve(file)), { recursive: true });
    await writeFile(file, '', { flag: 'a', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StoreUnavailable(`the file of the database cannot be made: ${code}`, { cause: error });
  }
}

function configOf(setting: Exclude<StoreSetting, { kind: 'postgres' }>) {
  return setting.kind === 'file'
    ? { url: pathToFileURL(resolve(setting.file)).href, timeout: driverTimeout, concurrency: 1 }
    : { url: setting.url, authToken: setting.authToken };
}

async function transact<T>(client: Client, work: (session: SqlSession) => Promise<T>): Promise<T> {
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

/**
 * Does writes in one transaction, so that they wait for the disk together. One that fails takes back what it did and nothing else;
 * each is told how it went when everything is on the disk.
 */
async function writeTogether(client: Client, jobs: Job[], whileBusy: Patience): Promise<void> {
  try {
    const settle = await whileBusy(() =>
      transact(client, async (session) => {
        const outcomes: (() => void)[] = [];
        for (const job of jobs) outcomes.push(await writeOne(session, job));
        return () => {
          for (const outcome of outcomes) outcome();
        };
      }),
    );
    settle();
  } catch (error) {
    for (const { reject } of jobs) reject(error);
  }
}

async function writeOne(session: SqlSession, { work, resolve: keep, reject }: Job): Promise<() => void> {
  await session.run('SAVEPOINT one');
  try {
    const value = await work(session);
    await session.run('RELEASE one');
    return () => keep(value);
  } catch (error) {
    // A busy or a full database concerns all of them.
    if (!(error instanceof Error) || describe(error) !== error) throw error;
    await session.run('ROLLBACK TO one');
    await session.run('RELEASE one');
    return () => reject(error);
  }
}

type Executor = {
  execute(statement: { sql: string; args: (string | number | null)[] }): Promise<ResultSet>;
  batch(statements: { sql: string; args: (string | number | null)[] }[], mode?: 'read'): Promise<ResultSet[]>;
};

function sessionOf(executor: Executor, mode?: 'read'): SqlSession {
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

/**
 * Makes a way to do work that tries again while another process writes, and tells the driver's errors from ours.
 *
 * A statement that met a busy database stays under way in the driver, and no transaction of its connection could be committed any
 * more ("SQL statements in progress"): so the connection is replaced, and prepared anew.
 */
type Patience = <T>(work: () => Promise<T>) => Promise<T>;

function createPatience(client: Client, preparation: string[]): Patience {
  let isPrepared = false;
  const prepare = async () => {
    if (isPrepared) return;
    for (const pragma of preparation) await client.execute(`PRAGMA ${pragma}`);
    isPrepared = true;
  };
  return async (work) => {
    const end = Date.now() + busyTimeout;
    for (let pause = 5; ; pause = Math.min(pause * 2, 40)) {
      try {
        await prepare();
        return await work();
      } catch (error) {
        if (!isBusy(error) || Date.now() > end) throw describe(error);
        client.reconnect();
        isPrepared = false;
        await wait(pause);
      }
    }
  };
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw describe(error);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof LibsqlError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code);
}

/** What is wrong with a statement or its values is a fault of ours; everything else is the store's. */
function describe(error: unknown): unknown {
  const isOurs =
    !(error instanceof Error) || (error instanceof LibsqlError && isFaultOfStatement(error.code));
  if (
    isOurs ||
    error instanceof StoreUnavailable ||
    error instanceof RangeError ||
    error instanceof TypeError
  )
    return error;
  const code = error instanceof LibsqlError ? error.code : error.name;
  return new StoreUnavailable(`the database does not take or give anything: ${code}`, { cause: error });
}

function isFaultOfStatement(code: string): boolean {
  return code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH';
}
