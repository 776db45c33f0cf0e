import type { ExpressionBuilder } from 'kysely';
import { v7 as newId } from 'uuid';
import { localeList } from '@/lib/i18n/locales';
import type { Session, StoreDatabase } from './database/store-database';
import type { StoreSchema } from './database/store-schema';
import { eraseSoon } from './erase-soon';
import {
  type ClaimedDigest,
  type LetterStore,
  letterKinds,
  type QueuedLetter,
  type Subscription,
} from './letter-store';
import { parseOneOf } from './parse-one-of';

/** Stores subscriptions and queued letters (in the table `notices`). */
export function letterMethods(database: StoreDatabase): LetterStore {
  return {
    subscribe: (subscription) => database.write((session) => insertSubscription(session, subscription)),
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
        const found = await session
          .selectFrom('subscriptions')
          .select(['email_hash', 'thread'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (!found) return false;
        await session
          .updateTable('subscriptions')
          .set(({ fn, val }) => ({ confirmed_at: fn.coalesce('confirmed_at', val(at)) }))
          .where('email_hash', '=', found.email_hash)
          .where('thread', '=', found.thread)
          .execute();
        return true;
      }),
    unsubscribe: async (id) => {
      const isEnded = await database.write((session) => unsubscribe(session, id));
      if (isEnded) await eraseSoon(database);
      return isEnded;
    },
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

/** Stores a subscription, unless its address has a confirmed one to this thread, or one with this comment. */
export async function insertSubscription(session: Session, subscription: Subscription): Promise<void> {
  const { id, email, emailHash, locale, thread, comment, confirmedAt, createdAt } = subscription;
  const confirmed = await session
    .selectFrom('subscriptions')
    .select('id')
    .where('email_hash', '=', emailHash)
    .where('thread', '=', thread)
    .where('confirmed_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (confirmed) return;
  await session
    .insertInto('subscriptions')
    .values({
      ...{ id, email, email_hash: emailHash, locale, thread, comment },
      ...{ confirmed_at: confirmedAt, created_at: createdAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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
