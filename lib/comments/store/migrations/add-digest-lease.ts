import type { Kysely } from 'kysely';

/** Who sends the digest, and until when nobody else does. */
export async function addDigestLease({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('digests').addColumn('claimed_at', 'text').execute();
  await schema.alterTable('digests').addColumn('claimed_until', 'text').execute();
}
