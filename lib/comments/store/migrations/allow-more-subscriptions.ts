import type { Kysely } from 'kysely';

type Tables = { subscriptions: { id: string }; subscriptions_of_comments: { id: string } };

/**
 * An address may be typed with several comments of a thread, each of which waits for its own approval. The table is made anew because
 * SQLite cannot drop a constraint.
 */
export async function allowMoreSubscriptions(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('subscriptions_of_comments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_hash', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('comment', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('subscriptions_email_hash_thread_comment_key', ['email_hash', 'thread', 'comment'])
    .execute();
  await db
    .insertInto('subscriptions_of_comments')
    .expression((eb) => eb.selectFrom('subscriptions').selectAll())
    .execute();
  await schema.dropTable('subscriptions').execute();
  await schema.alterTable('subscriptions_of_comments').renameTo('subscriptions').execute();
  await schema.createIndex('subscriptions_thread').on('subscriptions').column('thread').execute();
  await schema.createIndex('subscriptions_comment').on('subscriptions').column('comment').execute();
}
