import type { CommentStore } from './comment-store';
import type { SqlDatabase } from './database/sql-database';
import { readNumber, readText } from './read-columns';

/** Milliseconds between two deletions of expired counts. */
const sweepInterval = 60_000;

/** Counts attempts for rate limits. */
export function attemptMethods(database: SqlDatabase): Pick<CommentStore, 'countAttempts'> {
  let nextSweep = 0;
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
  };
}

/** The key, and the start and end of its window that contains `now`. */
function toLine({ key, window }: { key: string; window: number }, now: number): [string, number, number] {
  const length = window * 1_000;
  const start = Math.floor(now / length) * length;
  return [key, start, start + length];
}
