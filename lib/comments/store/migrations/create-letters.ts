import type { Kysely } from 'kysely';

/** Subscriptions, queued letters (in the table `notices`) and the editor's digest. */
export async function createLetters({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_hash', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('comment', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('subscriptions_email_hash_thread_key', ['email_hash', 'thread'])
    .execute();
  await schema.createIndex('subscriptions_thread').on('subscriptions').column('thread').execute();
  await schema.createIndex('subscriptions_comment').on('subscriptions').column('comment').execute();
  await schema
    .createTable('notices')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('comment', 'text', (column) => column.notNull())
    .addColumn('subscription', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text')
    .addUniqueConstraint('notices_kind_comment_subscription_key', ['kind', 'comment', 'subscription'])
    .execute();
  await schema.createIndex('notices_due').on('notices').column('due_at').execute();
  await schema
    .createTable('digests')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .execute();
}
