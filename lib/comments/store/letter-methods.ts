import { v7 as newId } from 'uuid';
import { localeList } from '@/lib/i18n/locales';
import type { Session, StoreDatabase } from './database/store-database';
import type { StoreSchema } from './database/store-schema';
import { eraseSoon } from './erase-soon';
import { type LetterStore, letterKinds, type QueuedLetter, type Subscription } from './letter-store';
import { parseOneOf } from './parse-one-of';

/** Stores subscriptions and queued letters (in the table `notices`). */
export function letterMethods(database: StoreDatabase): LetterStore {
  return {
    subscribe: ({ id, email, emailHash, locale, thread, comment, confirmedAt, createdAt }) =>
      database.write(async (session) => {
        await session
          .insertInto('subscriptions')
          .values({
            id,
            email,
            email_hash: emailHash,
            locale,
            thread,
            comment,
            confirmed_at: confirmedAt,
            created_at: createdAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    getSubscription: (id) =>
      database.read(async (session) => {
        const row = await session
          .selectFrom('subscriptions')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirst();
        return row && toSubscription(row);
      }),
    confirmSubscription: (id, at) =>
      database.write(async (session) => {
        const { numUpdatedRows: updated } = await session
          .updateTable('subscriptions')
          .set(({ fn, val }) => ({ confirmed_at: fn.coalesce('confirmed_at', val(at)) }))
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return updated > 0;
      }),
    unsubscribe: async (id) => {
      const isEnded = await database.write((session) => unsubscribe(session, id));
      if (isEnded) await eraseSoon(database);
      return isEnded;
    },
    queueLetters: (approved, at) => database.write((session) => queueLetters(session, approved, at)),
    claimLetters: (now, leaseUntil, max) =>
      database.write(async (session) => {
        const rows = await session
          .selectFrom('notices')
          .selectAll()
          .where('due_at', '<=', now)
          .orderBy('due_at')
          .orderBy('id')
          .limit(max)
          .$if(database.locksRows, (query) => query.forUpdate())
          .execute();
        const letters = rows.map(toQueuedLetter);
        for (const { id, tries } of letters) {
          await session
            .updateTable('notices')
            .set({ due_at: leaseUntil, tries })
            .where('id', '=', id)
            .execute();
        }
        return letters;
      }),
    // The row of a sent letter stays, with due_at NULL, so that the letter is never queued again.
    settleLetter: (id, outcome) =>
      database.write(async (session) => {
        await session
          .updateTable('notices')
          .set({ due_at: outcome.sent ? null : outcome.tryAt })
          .where('id', '=', id)
          .execute();
      }),
    claimDigest: (now, since) => database.write((session) => claimDigest(session, { now, since }, database)),
    returnDigest: (at, previous) =>
      database.write(async (session) => {
        await session
          .updateTable('digests')
          .set({ sent_at: previous })
          .where('id', '=', 1)
          .where('sent_at', '=', at)
          .execute();
      }),
  };
}

/** Ends all subscriptions of the e-mail address of one. @returns whether there was one */
async function unsubscribe(session: Session, id: string): Promise<boolean> {
  const found = await session
    .selectFrom('subscriptions')
    .select('email_hash')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return false;
  await session
    .deleteFrom('notices')
    .where('subscription', 'in', (eb) =>
      eb.selectFrom('subscriptions').select('id').where('email_hash', '=', found.email_hash),
    )
    .execute();
  await session.deleteFrom('subscriptions').where('email_hash', '=', found.email_hash).execute();
  return true;
}

/** Queues the letters that the approval of comments triggers, within the transaction that approves them. */
export async function queueLetters(session: Session, approved: string[], at: string): Promise<void> {
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
    .select(['subscriptions.id', 'comments.id as comment'])
    .where('subscriptions.confirmed_at', 'is not', null)
    .whereRef('subscriptions.email_hash', '!=', 'comments.email_hash')
    .where('comments.id', 'in', approved)
    .execute();
  const letters = [
    ...unconfirmed.map((row) => ({ ...row, kind: 'confirm' as const })),
    ...replies.map((row) => ({ ...row, kind: 'reply' as const })),
  ];
  for (const { id: subscription, comment, kind } of letters) {
    await session
      .insertInto('notices')
      .values({ id: newId(), kind, comment, subscription, tries: 0, due_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function claimDigest(
  session: Session,
  { now, since }: { now: string; since: string },
  { locksRows }: StoreDatabase,
): ReturnType<LetterStore['claimDigest']> {
  const last = await session
    .selectFrom('digests')
    .select('sent_at')
    .where('id', '=', 1)
    .$if(locksRows, (query) => query.forUpdate())
    .executeTakeFirst();
  const sentAt = last?.sent_at ?? '';
  if (sentAt > since) return undefined;
  const selectWaiting = session.selectFrom('comments').where('status', '=', 'waiting');
  const rows = await selectWaiting
    .select('id')
    .where('created_at', '>', sentAt)
    .where('created_at', '<=', now)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return undefined;
  // If two processes claim at once, only one of them changes the row.
  const { numInsertedOrUpdatedRows: claimed } = await session
    .insertInto('digests')
    .values({ id: 1, sent_at: now })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ sent_at: now }).where('digests.sent_at', '=', sentAt),
    )
    .executeTakeFirstOrThrow();
  if (!claimed) return undefined;
  const waiting = await selectWaiting
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return { ids: rows.map(({ id }) => id), waiting: waiting?.count ?? 0, previous: sentAt };
}

function toSubscription(row: StoreSchema['subscriptions']): Subscription {
  return {
    id: row.id,
    email: row.email,
    emailHash: row.email_hash,
    locale: parseOneOf(row.locale, 'locale', localeList),
    thread: row.thread,
    comment: row.comment,
    confirmedAt: row.confirmed_at,
    createdAt: row.created_at,
  };
}

function toQueuedLetter({ id, kind, comment, subscription, tries }: StoreSchema['notices']): QueuedLetter {
  return { id, kind: parseOneOf(kind, 'kind', letterKinds), comment, subscription, tries: tries + 1 };
}
