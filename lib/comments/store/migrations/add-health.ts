import type { Kysely } from 'kysely';

/** A row of its own for the health check, which used one among the attempts before. */
export async function addHealth(db: Kysely<{ attempts: { key: string } }>): Promise<void> {
  await db.schema
    .createTable('health')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('probe', 'text', (column) => column.notNull())
    .execute();
  await db.deleteFrom('attempts').where('key', '=', 'health').execute();
}
