import type { StoreSetting } from '@/lib/settings/settings';
import { createMigrations } from '../migrations/create-migrations';
import { openLibsql } from './libsql-database';
import { openPostgres } from './postgres-database';
import type { StoreDatabase } from './store-database';

/**
 * Opens and migrates a database at first use. After a failure the next use tries again, so the database may start later than the
 * site.
 */
export function openDatabase(setting: StoreSetting, migrations = createMigrations()): StoreDatabase {
  let opened: Promise<StoreDatabase> | undefined;
  const openNow = () =>
    setting.kind === 'postgres'
      ? openPostgres(setting.url, migrations)
      : openLibsql(setting.file, migrations);
  const open = () => {
    opened ??= openNow().catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    locksRows: setting.kind === 'postgres',
    read: async (work) => (await open()).read(work),
    write: async (work) => (await open()).write(work),
    erase: async (patience) => (await open()).erase(patience),
    backup: async (file) => (await open()).backup(file),
    close: async () => {
      await opened?.then((database) => database.close()).catch(() => {});
      opened = undefined;
    },
  };
}
