import { v7 as newId } from 'uuid';
import { localeList } from '@/lib/i18n/locales';
import { placeholders, type SqlDatabase, type SqlRow } from './database/sql-database';
import { type LetterStore, letterKinds, type QueuedLetter, type Subscription } from './letter-store';
import { readCount, readNumber, readOneOf, readText, readTextOrNull } from './read-columns';

/** Stores subscriptions and queued letters (in the table `notices`). */
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
        const emailHash = '(SELECT email_hash FROM subscriptions WHERE id = ?)';
        await session.run(
          `DELETE FROM notices WHERE subscription IN (SELECT id FROM subscriptions WHERE email_hash = ${emailHash})`,
          [id],
        );
        const { changes } = await session.run(`DELETE FROM subscriptions WHERE email_hash = ${emailHash}`, [
          id,
        ]);
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
        // Writers get no letter about their own replies.
        const { rows: replies } = await session.run(
          `SELECT subscriptions.id, comments.id AS comment FROM comments JOIN subscriptions ON subscriptions.thread = comments.parent
           WHERE subscriptions.confirmed_at IS NOT NULL AND subscriptions.email_hash <> comments.email_hash AND comments.id IN (${ids})`,
          approved,
        );
        const insertLetter = (kind: QueuedLetter['kind']) => (row: SqlRow) => ({
          sql: `INSERT INTO notices (id, kind, comment, subscription, tries, due_at) VALUES (?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING`,
          values: [newId(), kind, readText(row, 'comment'), readText(row, 'id'), at],
        });
        await session.runAll([
          ...unconfirmed.map(insertLetter('confirm')),
          ...replies.map(insertLetter('reply')),
        ]);
      }),
    claimLetters: (now, leaseUntil, max) =>
      database.write(async (session) => {
        const { rows } = await session.run(
          `SELECT * FROM notices WHERE due_at IS NOT NULL AND due_at <= ? ORDER BY due_at, id LIMIT ?${database.forUpdate}`,
          [now, max],
        );
        const letters = rows.map(toQueuedLetter);
        await session.runAll(
          letters.map(({ id }) => ({
            sql: 'UPDATE notices SET due_at = ?, tries = tries + 1 WHERE id = ?',
            values: [leaseUntil, id],
          })),
        );
        return letters;
      }),
    // The row of a sent letter stays, with due_at NULL, so that the letter is never queued again.
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
        const sentAt = last[0] ? readText(last[0], 'sent_at') : '';
        if (sentAt > since) return undefined;
        const { rows } = await session.run(
          "SELECT id FROM comments WHERE status = 'waiting' AND created_at > ? AND created_at <= ? ORDER BY created_at, id",
          [sentAt, now],
        );
        if (rows.length === 0) return undefined;
        // If two processes claim at once, only one of them changes the row.
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
          ids: rows.map((row) => readText(row, 'id')),
          waiting: readCount(waiting),
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
    id: readText(row, 'id'),
    email: readText(row, 'email'),
    emailHash: readText(row, 'email_hash'),
    locale: readOneOf(row, 'locale', localeList),
    thread: readText(row, 'thread'),
    comment: readText(row, 'comment'),
    confirmedAt: readTextOrNull(row, 'confirmed_at'),
    createdAt: readText(row, 'created_at'),
  };
}

function toQueuedLetter(row: SqlRow): QueuedLetter {
  return {
    id: readText(row, 'id'),
    kind: readOneOf(row, 'kind', letterKinds),
    comment: readText(row, 'comment'),
    subscription: readText(row, 'subscription'),
    tries: readNumber(row, 'tries') + 1,
  };
}
