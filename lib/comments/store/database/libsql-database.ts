import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import type { StoreSetting } from '../../settings';
import { StoreUnavailable } from '../store-unavailable';
import { createWorkQueue } from './create-work-queue';
import { describeError } from './libsql-errors';
import { sessionOf, transact } from './libsql-session';
import { createRetryWhileBusy } from './retry-while-busy';
import type { SqlDatabase, SqlSession } from './sql-database';
import { writeTogether } from './write-together';

/**
 * Acknowledged means on the disk: a commit waits for it (`synchronous`). What is deleted is overwritten (`secure_delete`).
 * In WAL mode readers and a writer do not wait for each other.
 */
const pragmas = ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'foreign_keys = ON'];
/** How long a statement waits within the driver while another process writes, in milliseconds: nothing else runs meanwhile. */
const driverTimeout = 20;

/** Opens a libSQL file, making it and its folder, or a libSQL server. */
export async function openLibsql(setting: Exclude<StoreSetting, { kind: 'postgres' }>): Promise<SqlDatabase> {
  const isFile = setting.kind === 'file';
  if (isFile) await makePrivate(setting.file);
  const client = attempt(() => createClient(configOf(setting)));
  const whileBusy = createRetryWhileBusy(client, isFile ? pragmas : []);
  await whileBusy(async () => {});
  // A file has one connection, whose transactions may not meet; a server takes care of that itself.
  const turns = isFile ? createWorkQueue((jobs) => writeTogether(client, jobs, whileBusy)) : undefined;
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

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw describeError(error);
  }
}
