import { Migrator } from 'kysely';
import type { Session } from '../database/store-database';
import { StoreUnavailable } from '../store-unavailable';
import type { Migrations } from './create-migrations';
import { hasTable, readOldSchema } from './old-schema';

/**
 * Migrates a database to the schema of this version.
 *
 * @param session  one connection; in SQLite within a transaction, in PostgreSQL not
 * @throws {StoreUnavailable} when the database is newer than this version: to go back, restore a backup
 */
export async function migrate(session: Session, migrations: Migrations): Promise<void> {
  await refuseNewerSchema(session, migrations);
  const migrator = new Migrator({
    db: session,
    provider: { getMigrations: async () => ({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function refuseNewerSchema(session: Session, migrations: Migrations): Promise<void> {
  const newest = Math.max(...Object.keys(migrations).map(numberOf));
  const unknown = (await listExecuted(session)).filter((name) => !(name in migrations)).map(numberOf);
  const latest = Math.max(...unknown, await readOldSchema(session));
  if (unknown.length === 0 && latest <= newest) return;
  throw new StoreUnavailable(
    `The database of comments: expected schema ${newest} or older, received ${latest}\nFix: run the version that created it, or restore a backup`,
  );
}

/** The names of the migrations that the database has seen. */
async function listExecuted(session: Session): Promise<string[]> {
  if (!(await hasTable(session, 'kysely_migration'))) return [];
  const rows = await session.selectFrom('kysely_migration').select('name').execute();
  return rows.map(({ name }) => name);
}

/** @example numberOf('0003-letters') === 3 */
function numberOf(name: string): number {
  return Number.parseInt(name, 10) || 0;
}
