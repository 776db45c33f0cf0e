import type { StoreSetting } from '../../settings';
import { openLibsql } from './libsql-database';
import { migrate } from './migrate';
import { openPostgres } from './postgres-database';
import type { SqlDatabase } from './sql-database';

/** Opens and migrates a database. */
async function openNow(setting: StoreSetting): Promise<SqlDatabase> {
  const database = setting.kind === 'postgres' ? openPostgres(setting.url) : await openLibsql(setting);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Opens a database at first use. After a failure the next use tries again, so the database may start later than the site. */
export function openDatabase(setting: StoreSetting): SqlDatabase {
  let opened: Promise<SqlDatabase> | undefined;
  const open = () => {
    opened ??= openNow(setting).catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    forUpdate: setting.kind === 'postgres' ? ' FOR UPDATE' : '',
    read: async (work) => (await open()).read(work),
    write: async (work) => (await open()).write(work),
    migrate: async (work) => (await open()).migrate(work),
    backup: async (file) => (await open()).backup(file),
    close: async () => {
      await opened?.then((database) => database.close()).catch(() => {});
      opened = undefined;
    },
  };
}
