import { randomBytes } from 'node:crypto';
import type { CommentStore } from './comment-store';
import type { SqlDatabase } from './database/sql-database';

const keptDays = 2;
/** Milliseconds after which counts whose window is over are looked for again. */
const sweepTime = 60_000;

/** Counts for limits, and the salts that keep addresses from being recognised for longer than a day. */
export function attemptMethods(database: SqlDatabase): Pick<CommentStore, 'countAttempts' | 'getDailySalt'> {
  let nextSweep = 0;
  let salt: { day: string; value: string } | undefined;
  return {
    countAttempts: (keys, now) =>
      database.write(async (session) => {
        // In one order, so that two processes do not wait for each other for ever.
        const lines = [...keys].sort((a, b) => (a.key < b.key ? -1 : 1)).map((key) => toLine(key, now));
        const { rows } = await session.run(
          `INSERT INTO attempts (key, window_start, count, expires) VALUES ${lines.map(() => '(?, ?, 1, ?)').join(', ')}
           ON CONFLICT (key, window_start) DO UPDATE SET count = attempts.count + 1 RETURNING key, count`,
          lines.flat(),
        );
        if (now >= nextSweep) {
          await session.run('DELETE FROM attempts WHERE expires < ?', [now]);
          nextSweep = now + sweepTime;
        }
        const counts = new Map(rows.map(({ key, count }) => [key, Number(count)]));
        return keys.map(({ key }) => counts.get(key) ?? 0);
      }),
    getDailySalt: async (day) => {
      if (salt?.day !== day) salt = { day, value: await readSalt(database, day) };
      return salt.value;
    },
  };
}

/** Key, beginning and end of the window that `now` is in. */
function toLine({ key, window }: { key: string; window: number }, now: number): [string, number, number] {
  const length = window * 1_000;
  const start = Math.floor(now / length) * length;
  return [key, start, start + length];
}

function readSalt(database: SqlDatabase, day: string): Promise<string> {
  return database.write(async (session) => {
    const oldest = new Date(Date.parse(day) - keptDays * 86_400_000).toISOString().slice(0, 10);
    await session.run('DELETE FROM daily_salts WHERE day < ?', [oldest]);
    await session.run('INSERT INTO daily_salts (day, salt) VALUES (?, ?) ON CONFLICT DO NOTHING', [
      day,
      randomBytes(16).toString('hex'),
    ]);
    const { rows } = await session.run('SELECT salt FROM daily_salts WHERE day = ?', [day]);
    return String(rows[0]?.salt);
  });
}
