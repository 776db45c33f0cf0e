import type { Kysely } from 'kysely';

type Tables = {
  comments: { status: string; created_at: string; digested_at: string | null };
  digests: { sent_at: string };
};

/** When a waiting comment was last in the editor's digest. Those that came before the last digest were in one. */
export async function addDigestedAt(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('comments').addColumn('digested_at', 'text').execute();
  await db
    .updateTable('comments')
    .set(({ ref }) => ({ digested_at: ref('created_at') }))
    .where('status', '=', 'waiting')
    .where('created_at', '<=', (eb) => eb.selectFrom('digests').select('sent_at'))
    .execute();
}
