import { v7 as newId } from 'uuid';
import { placeholders, type SqlDatabase, type SqlRow } from './database/sql-database';
import type { LetterStore, QueuedLetter, Subscription } from './letter-store';

/** Subscriptions, and letters on their way. */
export function letterMethods(database: SqlDatabase): LetterStore {
  return {
    subscribe: ({ id, email, emailHash, locale, thread, comment, confirmedAt, createdAt }) =>
      database.write(async (session) => {
        await session.run(
          `INSERT INTO subscriptions (id, email, email_hash, locale, thread, comment, confirmed_at, created_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          [id, email, emailHash, locale, thread, comment, confirmedAt, createdAt],
        );
      }),
    getSubscription: (id) =>
      database.read(async (session) => {
        const { rows } = await session.run('SELECT * FROM subscriptions WHERE id = ?', [id]);
        return rows[0] && toSubscription(rows[0]);
      }),
    confirmSubscription: (id, at) =>
      database.write(async (session) => {
        const { changes } = await session.run(
          'UPDATE subscriptions SET confirmed_at = COALESCE(confirmed_at, ?) WHERE id = ?',
          [at, id],
        );
        return changes > 0;
      }),
    unsubscribe: (id) =>
      database.write(async (session) => {
        const own = '(SELECT email_hash FROM subscriptions WHERE id = ?)';
        await session.run(
          `DELETE FROM notices WHERE subscription IN (SELECT id FROM subscriptions WHERE email_hash = ${own})`,
          [id],
        );
        const { changes } = await session.run(`DELETE FROM subscriptions WHERE email_hash = ${own}`, [id]);
        return changes > 0;
      }),
    queueLetters: (approved, at) =>
      database.write(async (session) => {
        if (approved.length === 0) return;
        const ids = placeholders(approved);
        const { rows: unconfirmed } = await session.run(
          `SELECT id, comment FROM subscriptions WHERE confirmed_at IS NULL AND comment IN (${ids})`,
          approved,
        );
        // Nobody is told of their own reply.
        const { rows: awaited } = await session.run(
          `SELECT subscriptions.id, comments.id AS comment FROM comments JOIN subscriptions ON subscriptions.thread = comments.parent
           WHERE subscriptions.confirmed_at IS NOT NULL AND subscriptions.email_hash <> comments.email_hash AND comments.id IN (${ids})`,
          approved,
        );
        const notices = [
          ...unconfirmed.map((row) => ({ kind: 'confirm', ...row })),
          ...awaited.map((row) => ({ kind: 'reply', ...row })),
        ] as { kind: string; id: string; comment: string }[];
        await session.runAll(
          notices.map(({ kind, comment, id }) => ({
            sql: `INSERT INTO notices (id, kind, comment, subscription, tries, due_at) VALUES (?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING`,
            values: [newId(), kind, comment, id, at],
          })),
        );
      }),
    claimLetters: (now, leaseUntil, most) =>
      database.write(async (session) => {
        const { rows } = await session.run(
          `SELECT * FROM notices WHERE due_at IS NOT NULL AND due_at <= ? ORDER BY due_at, id LIMIT ?${database.forUpdate}`,
          [now, most],
        );
        await session.runAll(
          rows.map(({ id }) => ({
            sql: 'UPDATE notices SET due_at = ?, tries = tries + 1 WHERE id = ?',
            values: [leaseUntil, id ?? null],
          })),
        );
        return rows.map(toQueuedLetter);
      }),
    // A letter that is out stays as a line without a time, so that it is never queued again.
    settleLetter: (id, outcome) =>
      database.write(async (session) => {
        await session.run('UPDATE notices SET due_at = ? WHERE id = ?', [
          outcome.sent ? null : outcome.tryAt,
          id,
        ]);
      }),
    claimDigest: (now, since) =>
      database.write(async (session) => {
        const { rows: last } = await session.run(
          `SELECT sent_at FROM digests WHERE id = 1${database.forUpdate}`,
        );
        const sentAt = String(last[0]?.sent_at ?? '');
        if (sentAt > since) return undefined;
        const { rows } = await session.run(
          "SELECT id FROM comments WHERE status = 'waiting' AND created_at > ? AND created_at <= ? ORDER BY created_at, id",
          [sentAt, now],
        );
        if (rows.length === 0) return undefined;
        // Another process may have been here in the same moment: one of the two changes the line.
        const { changes } = await session.run(
          `INSERT INTO digests (id, sent_at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET sent_at = excluded.sent_at
           WHERE digests.sent_at = ?`,
          [now, sentAt],
        );
        if (changes === 0) return undefined;
        const { rows: waiting } = await session.run(
          "SELECT COUNT(*) AS count FROM comments WHERE status = 'waiting'",
        );
        return {
          ids: rows.map(({ id }) => String(id)),
          waiting: Number(waiting[0]?.count ?? 0),
          previous: sentAt,
        };
      }),
    returnDigest: (at, previous) =>
      database.write(async (session) => {
        await session.run('UPDATE digests SET sent_at = ? WHERE id = 1 AND sent_at = ?', [previous, at]);
      }),
  };
}

function toSubscription(row: SqlRow): Subscription {
  return {
    id: String(row.id),
    email: String(row.email),
    emailHash: String(row.email_hash),
    locale: row.locale as Subscription['locale'],
    thread: String(row.thread),
    comment: String(row.comment),
    confirmedAt: row.confirmed_at as string | null,
    createdAt: String(row.created_at),
  };
}

function toQueuedLetter(row: SqlRow): QueuedLetter {
  return {
    id: String(row.id),
    kind: row.kind as QueuedLetter['kind'],
    comment: String(row.comment),
    subscription: String(row.subscription),
    tries: Number(row.tries) + 1,
  };
}
