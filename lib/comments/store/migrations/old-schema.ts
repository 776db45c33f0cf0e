import type { Migration } from 'kysely';
import type { Session } from '../database/store-database';
import type { StoreSchema } from '../database/store-schema';

/*
 * Versions until November 2026 counted their migrations, three of them, in the table `schema_migrations`.
 */

/** A migration that is skipped where an older version has made it already. @param number  its number there */
export function adoptOldSchema(number: number, up: Migration['up']): Migration {
  return {
    up: async (db) => {
      if ((await readOldSchema(db)) < number) await up(db);
    },
  };
}

/** Tells older versions, which read only their own table, that the schema is newer than theirs. */
export async function markOldSchema(db: Session): Promise<void> {
  await db.schema
    .createTable('schema_migrations')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .execute();
  await db
    .insertInto('schema_migrations')
    .values({ number: 4, name: 'see kysely_migration', applied_at: new Date().toISOString() })
    .execute();
}

/** The newest migration of an older version; 0 when there is none. */
export async function readOldSchema(db: Session): Promise<number> {
  if (!(await hasTable(db, 'schema_migrations'))) return 0;
  const row = await db
    .selectFrom('schema_migrations')
    .select(({ fn }) => fn.max('number').as('latest'))
    .executeTakeFirst();
  return row?.latest ?? 0;
}

/** Whether a table exists. */
export async function hasTable({ introspection }: Session, name: keyof StoreSchema): Promise<boolean> {
  const tables = await introspection.getTables({ withInternalKyselyTables: true });
  return tables.some((table) => table.name === name);
}
