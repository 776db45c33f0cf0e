import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { getErrorCode } from '@/lib/content/error-code';
import type { StoreSetting } from '../../settings';
import { StoreUnavailable } from '../store-unavailable';
import { createWorkQueue } from './create-work-queue';
import { toStoreError } from './libsql-errors';
import { sessionOf, transact } from './libsql-session';
import { createRetryWhileBusy } from './retry-while-busy';
import type { SqlDatabase, SqlSession } from './sql-database';
import { writeTogether } from './write-together';

/**
 * A commit waits for the disk (`synchronous`), and deleted data is overwritten (`secure_delete`). In WAL mode readers and the writer do
 * not block each other.
 */
const pragmas = ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'foreign_keys = ON'];
/** How long the driver waits while another process writes, in milliseconds. It blocks the thread meanwhile. */
const driverTimeout = 20;

/** Opens a libSQL file, creating it and its folder if needed, or connects to a libSQL server. */
export async function openLibsql(setting: Exclude<StoreSetting, { kind: 'postgres' }>): Promise<SqlDatabase> {
  const isFile = setting.kind === 'file';
  if (isFile) await makePrivate(setting.file);
  const client = withStoreErrors(() => createClient(configOf(setting)));
  const whileBusy = createRetryWhileBusy(client, isFile ? pragmas : []);
  await whileBusy(async () => {});
  // A file has one connection, whose transactions must not overlap; a server handles that itself.
  const queue = isFile ? createWorkQueue((jobs) => writeTogether(client, jobs, whileBusy)) : undefined;
  const session = sessionOf(client, 'read');
  const write = <T>(work: (session: SqlSession) => Promise<T>): Promise<T> =>
    queue ? queue.write(work) : whileBusy(() => transact(client, work));
  const read = <T>(work: (session: SqlSession) => Promise<T>): Promise<T> => {
    const readWhileBusy = () => whileBusy(() => work(session));
    return queue ? queue.read(readWhileBusy) : readWhileBusy();
  };
  return {
    forUpdate: '',
    read,
    write,
    migrate: write,
    backup: async (file) => {
      if (!isFile) {
        throw new Error(
          'LIBSQL_URL: cannot back up a libSQL server from here\nFix: use the backup of your libSQL server',
        );
      }
      if (existsSync(file)) throw new Error(`${file}: expected a new file, but it exists`);
      await makePrivate(file);
      await read(async () => {
        await client.execute({ sql: 'VACUUM INTO ?', args: [resolve(file)] });
      });
    },
    close: async () => client.close(),
  };
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

function configOf(setting: Exclude<StoreSetting, { kind: 'postgres' }>) {
  return setting.kind === 'file'
    ? { url: pathToFileURL(resolve(setting.file)).href, timeout: driverTimeout, concurrency: 1 }
    : { url: setting.url, authToken: setting.authToken };
}

function withStoreErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStoreError(error);
  }
}
