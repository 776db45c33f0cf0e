import { v7 as newId } from 'uuid';
import type { Session, StoreDatabase } from './database/store-database';
import type { StoreSchema } from './database/store-schema';
import { type LetterStore, letterKinds, type QueuedLetter } from './letter-store';
import { parseOneOf } from './parse-one-of';

/** Stores queued letters (in the table `notices`). */
export function letterMethods(database: StoreDatabase): Pick<LetterStore, 'claimLetter' | 'settleLetter'> {
  return {
    claimLetter: (now, leaseUntil) =>
      database.write(async (session) => {
        const row = await session
          .selectFrom('notices')
          .selectAll()
          .where('due_at', '<=', now)
          .orderBy('due_at')
          .orderBy('id')
          .limit(1)
          // Other processes claim the next one meanwhile.
          .$if(database.locksRows, (query) => query.forUpdate().skipLocked())
          .executeTakeFirst();
        if (!row) return undefined;
        const letter = toQueuedLetter(row);
        await session
          .updateTable('notices')
          .set({ due_at: leaseUntil, tries: letter.tries })
          .where('id', '=', letter.id)
          .execute();
        return letter;
      }),
    settleLetter: ({ id, tries }, outcome) =>
      database.write(async (session) => {
        if (outcome === 'obsolete') {
          await session.deleteFrom('notices').where('id', '=', id).where('tries', '=', tries).execute();
          return;
        }
        // The row of a sent letter stays, with due_at NULL, so that the letter is never queued again.
        await session
          .updateTable('notices')
          .set({ due_at: outcome === 'sent' ? null : outcome.tryAt })
          .where('id', '=', id)
          .where('tries', '=', tries)
          .execute();
      }),
  };
}

/** What happens when comments are approved, within the transaction that approves them. */
export type OnApproved = (session: Session, approved: string[], at: string) => Promise<void>;

/** Queues the letters that the approval of comments triggers: confirmations, and letters about replies. */
export const queueLetters: OnApproved = async (session, approved, at) => {
  if (approved.length === 0) return;
  const unconfirmed = await session
    .selectFrom('subscriptions')
    .select(['id', 'comment'])
    .where('confirmed_at', 'is', null)
    .where('comment', 'in', approved)
    .execute();
  // Writers get no letter about their own replies.
  const replies = await session
    .selectFrom('comments')
    .innerJoin('subscriptions', 'subscriptions.thread', 'comments.parent')
    .select(['subscriptions.id', 'comments.id as comment', 'subscriptions.email_hash'])
    .where('subscriptions.confirmed_at', 'is not', null)
    .whereRef('subscriptions.email_hash', '!=', 'comments.email_hash')
    .where('comments.id', 'in', approved)
    .orderBy('subscriptions.confirmed_at')
    .orderBy('subscriptions.created_at')
    .orderBy('subscriptions.id')
    .execute();
  // An address has one subscription for each comment that it came with, but gets one letter about a reply.
  const first = new Map<string, (typeof replies)[number]>();
  for (const row of replies) {
    const key = `${row.comment} ${row.email_hash}`;
    if (!first.has(key)) first.set(key, row);
  }
  const letters = [
    ...unconfirmed.map((row) => ({ ...row, kind: 'confirm' as const })),
    ...[...first.values()].map((row) => ({ ...row, kind: 'reply' as const })),
  ];
  for (const { id: subscription, comment, kind } of letters) {
    await session
      .insertInto('notices')
      .values({ id: newId(), kind, comment, subscription, tries: 0, due_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};

function toQueuedLetter({ id, kind, comment, subscription, tries }: StoreSchema['notices']): QueuedLetter {
  return { id, kind: parseOneOf(kind, 'kind', letterKinds), comment, subscription, tries: tries + 1 };
}
