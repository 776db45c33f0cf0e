import type { Kysely } from 'kysely';

/** What a row is: a comment, or a report of a mistake. */
export async function addKinds({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('comments')
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('comment'))
    .execute();
}
