import { sql } from 'kysely';
import type { Session } from '../database/store-database';

/** Accounts; whose sessions there are; and who did what the log says. */
export async function addPeople(db: Session): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .execute();
  await schema
    .createIndex('people_name')
    .unique()
    .on('people')
    .column('name')
    .where(sql.ref('removed_at'), 'is', null)
    .execute();
  // Their tokens were hashed in another way: nobody could use them.
  await db.deleteFrom('sessions').execute();
  await schema
    .alterTable('sessions')
    .addColumn('person', 'text', (column) => column.notNull().defaultTo('moderator'))
    .execute();
  await schema.alterTable('audit').addColumn('person', 'text').execute();
}
