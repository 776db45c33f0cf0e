import { randomBytes } from 'node:crypto';
import type { CommentStore } from './comment-store';
import type { SqlDatabase } from './database/sql-database';
import { readNumber, readText } from './read-columns';

const saltDays = 2;
/** Milliseconds between two deletions of expired counts. */
const sweepInterval = 60_000;

/** Counts attempts for rate limits, and stores the daily salts of IP address hashes. */
export function attemptMethods(database: SqlDatabase): Pick<CommentStore, 'countAttempts' | 'getDailySalt'> {
  let nextSweep = 0;
  let salt: { day: string; value: string } | undefined;
  return {
    countAttempts: (keys, now) =>
      database.write(async (session) => {
        // Sorted, so that two processes cannot deadlock.
        const lines = [...keys].sort((a, b) => (a.key < b.key ? -1 : 1)).map((key) => toLine(key, now));
        const { rows } = await session.run(
          `INSERT INTO attempts (key, window_start, count, expires) VALUES ${lines.map(() => '(?, ?, 1, ?)').join(', ')}
           ON CONFLICT (key, window_start) DO UPDATE SET count = attempts.count + 1 RETURNING key, count`,
          lines.flat(),
        );
        if (now >= nextSweep) {
          await session.run('DELETE FROM attempts WHERE expires < ?', [now]);
          nextSweep = now + sweepInterval;
        }
        const counts = new Map(rows.map((row) => [readText(row, 'key'), readNumber(row, 'count')]));
        return keys.map(({ key }) => counts.get(key) ?? 0);
      }),
    getDailySalt: async (day) => {
      if (salt?.day !== day) salt = { day, value: await readSalt(database, day) };
      return salt.value;
    },
  };
}

/** The key, and the start and end of its window that contains `now`. */
function toLine({ key, window }: { key: string; window: number }, now: number): [string, number, number] {
  const length = window * 1_000;
  const start = Math.floor(now / length) * length;
  return [key, start, start + length];
}

function readSalt(database: SqlDatabase, day: string): Promise<string> {
  return database.write(async (session) => {
    const oldest = new Date(Date.parse(day) - saltDays * 86_400_000).toISOString().slice(0, 10);
    await session.run('DELETE FROM daily_salts WHERE day < ?', [oldest]);
    await session.run('INSERT INTO daily_salts (day, salt) VALUES (?, ?) ON CONFLICT DO NOTHING', [
      day,
      randomBytes(16).toString('hex'),
    ]);
    const { rows } = await session.run('SELECT salt FROM daily_salts WHERE day = ?', [day]);
    if (!rows[0]) throw new TypeError(`the salt of ${day}: expected a row, received none`);
    return readText(rows[0], 'salt');
  });
}
