import type { CommentStore } from './comment-store';
import type { StoreDatabase } from './database/store-database';
import type { StoreSchema } from './database/store-schema';

/** Milliseconds between two deletions of expired counts. */
const sweepInterval = 60_000;

/** Counts attempts for rate limits. */
export function attemptMethods(database: StoreDatabase): Pick<CommentStore, 'countAttempts'> {
  let nextSweep = 0;
  return {
    countAttempts: async (keys, now) => {
      const isSweepDue = now >= nextSweep;
      const counts = await database.write(async (session) => {
        // Sorted, so that two processes cannot deadlock.
        const lines = [...keys].sort((a, b) => (a.key < b.key ? -1 : 1)).map((key) => toLine(key, now));
        const rows = await session
          .insertInto('attempts')
          .values(lines)
          .onConflict((conflict) =>
            conflict
              .columns(['key', 'window_start'])
              .doUpdateSet(({ eb }) => ({ count: eb('attempts.count', '+', 1) })),
          )
          .returning(['key', 'count'])
          .execute();
        if (isSweepDue) await session.deleteFrom('attempts').where('expires', '<', now).execute();
        return new Map(rows.map(({ key, count }) => [key, count]));
      });
      // Not before: a transaction that fails has deleted nothing.
      if (isSweepDue) nextSweep = now + sweepInterval;
      return keys.map(({ key }) => counts.get(key) ?? 0);
    },
  };
}

/** The key, and the start and end of its window that contains `now`. */
function toLine({ key, window }: { key: string; window: number }, now: number): StoreSchema['attempts'] {
  const length = window * 1_000;
  const start = Math.floor(now / length) * length;
  return { key, window_start: start, count: 1, expires: start + length };
}
