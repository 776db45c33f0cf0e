import { writeAudit } from './audit-log';
import type { CommentStore } from './comment-store';
import type { StoreDatabase } from './database/store-database';

/** Moves threads from one article to another. */
export function moveMethods(database: StoreDatabase): Pick<CommentStore, 'moveThreads'> {
  return {
    moveThreads: ({ from, to, ...by }) =>
      database.write(async (session) => {
        const { numUpdatedRows } = await session
          .updateTable('comments')
          .set({ article: to })
          .where('article', '=', from)
          .executeTakeFirstOrThrow();
        const closed = await session
          .deleteFrom('closed_threads')
          .where('article', '=', from)
          .returning('locale')
          .execute();
        for (const { locale } of closed) {
          await session
            .insertInto('closed_threads')
            .values({ article: to, locale })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        if (numUpdatedRows > 0n || closed.length > 0)
          await writeAudit(session, { ...by, action: 'move', lines: [{ from, to }] });
        return Number(numUpdatedRows);
      }),
  };
}
