import type { Kysely } from 'kysely';

/** Finds the last change of a comment, without a look at the whole log. */
export async function indexAuditByComment({ schema }: Kysely<unknown>): Promise<void> {
  await schema.createIndex('audit_comment').on('audit').columns(['comment', 'id']).execute();
}
