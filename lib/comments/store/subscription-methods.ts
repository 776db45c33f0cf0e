import { localeList } from '@/lib/i18n/locales';
import type { Session, StoreDatabase } from './database/store-database';
import type { StoreSchema } from './database/store-schema';
import { eraseSoon } from './erase-soon';
import type { LetterStore, Subscription } from './letter-store';
import { parseOneOf } from './parse-one-of';

/** Stores subscriptions to replies. */
export function subscriptionMethods(
  database: StoreDatabase,
): Pick<LetterStore, 'subscribe' | 'getSubscription' | 'confirmSubscription' | 'unsubscribe'> {
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
  };
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

/** Ends all subscriptions of the e-mail address of one. @returns whether there was one */
async function unsubscribe(session: Session, id: string): Promise<boolean> {
  const found = await session
    .selectFrom('subscriptions')
    .select('email_hash')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return false;
  await deleteSubscriptions(session, found.email_hash);
  return true;
}

/** Deletes all subscriptions of an e-mail address, with their letters. */
export async function deleteSubscriptions(session: Session, emailHash: string): Promise<void> {
  await session
    .deleteFrom('notices')
    .where('subscription', 'in', (eb) =>
      eb.selectFrom('subscriptions').select('id').where('email_hash', '=', emailHash),
    )
    .execute();
  await session.deleteFrom('subscriptions').where('email_hash', '=', emailHash).execute();
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
