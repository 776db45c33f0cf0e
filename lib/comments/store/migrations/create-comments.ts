import type { Kysely } from 'kysely';

/** Comments and their moderation. */
export async function createComments(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('comments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('parent', 'text', (column) => column.references('comments.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_hash', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('body_hash', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('flags', 'text', (column) => column.notNull())
    .addColumn('is_author', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('edited_at', 'text')
    .addColumn('removed_at', 'text')
    .addColumn('submission_key', 'text', (column) => column.notNull().unique())
    .addColumn('address_hash', 'text')
    .addColumn('search_text', 'text', (column) => column.notNull())
    .execute();
  const indexes: Record<string, string[]> = {
    comments_thread: ['article', 'locale', 'status', 'created_at'],
    comments_status: ['status', 'created_at'],
    comments_parent: ['parent'],
    comments_email: ['email_hash'],
    comments_body: ['body_hash', 'created_at'],
  };
  for (const [name, columns] of Object.entries(indexes))
    await schema.createIndex(name).on('comments').columns(columns).execute();
  await schema
    .createTable('closed_threads')
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('closed_threads_pkey', ['article', 'locale'])
    .execute();
  await schema
    .createTable('blocks')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('blocks_pkey', ['kind', 'value'])
    .execute();
  await createAudit(db);
}

async function createAudit({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('change_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('comment', 'text')
    .addColumn('from_status', 'text')
    .addColumn('to_status', 'text')
    .execute();
  await schema.createIndex('audit_change').on('audit').column('change_id').execute();
  await schema.createIndex('audit_at').on('audit').column('at').execute();
}
