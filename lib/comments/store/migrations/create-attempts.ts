import type { Kysely } from 'kysely';

/** Counts for rate limits, and the salts of IP address hashes. */
export async function createAttempts({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('attempts')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('window_start', 'bigint', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('attempts_pkey', ['key', 'window_start'])
    .execute();
  await schema.createIndex('attempts_expires').on('attempts').column('expires').execute();
  await schema
    .createTable('daily_salts')
    .addColumn('day', 'text', (column) => column.primaryKey())
    .addColumn('salt', 'text', (column) => column.notNull())
    .execute();
}
