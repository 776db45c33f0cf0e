import { writeAudit } from './audit-log';
import type { CommentStore } from './comment-store';
import type { SqlDatabase } from './database/sql-database';

/** Moves threads from one article to another. */
export function moveMethods(database: SqlDatabase): Pick<CommentStore, 'moveThreads'> {
  return {
    moveThreads: ({ from, to, ...by }) =>
      database.write(async (session) => {
        const { changes } = await session.run('UPDATE comments SET article = ? WHERE article = ?', [
          to,
          from,
        ]);
        await session.run(
          'INSERT INTO closed_threads (article, locale) SELECT ?, locale FROM closed_threads WHERE article = ? ON CONFLICT DO NOTHING',
          [to, from],
        );
        await session.run('DELETE FROM closed_threads WHERE article = ?', [from]);
        if (changes > 0) await writeAudit(session, { ...by, action: 'move', lines: [{ from, to }] });
        return changes;
      }),
  };
}
