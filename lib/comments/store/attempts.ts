import { randomBytes } from 'node:crypto';
import type { CommentStore } from '../comment-store';
import type { SqlDatabase } from './sql-database';

const keptDays = 2;

/** Counts for limits, and the salts that keep addresses from being recognised for longer than a day. */
export function attemptMethods(database: SqlDatabase): Pick<CommentStore, 'countAttempts' | 'getDailySalt'> {
  let salt: { day: string; value: string } | undefined;
  return {
    countAttempts: (keys, now) =>
      database.write(async (session) => {
        const counts = new Map<string, number>();
        await session.run('DELETE FROM attempts WHERE expires < ?', [now]);
        // In one order, so that two processes do not wait for each other for ever.
        for (const { key, window } of [...keys].sort((a, b) => (a.key < b.key ? -1 : 1))) {
          const length = window * 1_000;
          const start = Math.floor(now / length) * length;
          const { rows } = await session.run(
            `INSERT INTO attempts (key, window_start, count, expires) VALUES (?, ?, 1, ?)
             ON CONFLICT (key, window_start) DO UPDATE SET count = attempts.count + 1 RETURNING count`,
            [key, start, start + length],
          );
          counts.set(key, Number(rows[0]?.count));
        }
        return keys.map(({ key }) => counts.get(key) ?? 0);
      }),
    getDailySalt: async (day) => {
      if (salt?.day !== day) salt = { day, value: await readSalt(database, day) };
      return salt.value;
    },
  };
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
