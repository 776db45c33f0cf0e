import type { Kysely } from 'kysely';

/** The hash of the browser's id that a comment came with. */
export async function addWriters({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('comments').addColumn('writer_hash', 'text').execute();
  await schema.createIndex('comments_writer').on('comments').column('writer_hash').execute();
}
