import type { ExpressionBuilder } from 'kysely';
import type { Session, StoreDatabase } from './database/store-database';
import type { StoreSchema } from './database/store-schema';
import type { ClaimedDigest, LetterStore } from './letter-store';

/** Claims and settles the editor's digest of waiting comments. */
export function digestMethods(database: StoreDatabase): Pick<LetterStore, 'claimDigest' | 'settleDigest'> {
  return {
    claimDigest: (times) => database.write((session) => claimDigest(session, times, database)),
    settleDigest: (claimedAt, { sent }) =>
      database.write(async (session) => {
        await session
          .updateTable('digests')
          .set({ ...(sent && { sent_at: claimedAt }), claimed_until: null })
          .where('id', '=', 1)
          .where('claimed_at', '=', claimedAt)
          .execute();
      }),
  };
}

async function claimDigest(
  session: Session,
  { now, since, leaseUntil }: { now: string; since: string; leaseUntil: string },
  { locksRows }: StoreDatabase,
): Promise<ClaimedDigest | undefined> {
  const last = await session
    .selectFrom('digests')
    .select(['sent_at', 'claimed_until'])
    .where('id', '=', 1)
    .$if(locksRows, (query) => query.forUpdate())
    .executeTakeFirst();
  const sentAt = last?.sent_at ?? '';
  if (sentAt > since || (last?.claimed_until ?? '') > now) return undefined;
  // A digest that was claimed after the last one that was sent did not reach the editor.
  const isUndigested = ({ eb, and, or }: ExpressionBuilder<StoreSchema, 'comments'>) =>
    and([
      eb('status', '=', 'waiting'),
      eb('removed_at', 'is', null),
      or([eb('digested_at', 'is', null), eb('digested_at', '>', sentAt)]),
    ]);
  const found = await session
    .selectFrom('comments')
    .select('id')
    .where(isUndigested)
    .limit(1)
    .executeTakeFirst();
  if (!found) return undefined;
  const claim = { claimed_at: now, claimed_until: leaseUntil };
  // If two processes claim the first digest at once, only one of them changes the row.
  const { numInsertedOrUpdatedRows: claimed } = await session
    .insertInto('digests')
    .values({ id: 1, sent_at: sentAt, ...claim })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(claim)
        .where((eb) =>
          eb.or([eb('digests.claimed_until', 'is', null), eb('digests.claimed_until', '<=', now)]),
        ),
    )
    .executeTakeFirstOrThrow();
  if (!claimed) return undefined;
  const rows = await session
    .updateTable('comments')
    .set({ digested_at: now })
    .where(isUndigested)
    .returning('id')
    .execute();
  const waiting = await session
    .selectFrom('comments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'waiting')
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return { ids: rows.map(({ id }) => id), waiting: waiting?.count ?? 0, claimedAt: now };
}
