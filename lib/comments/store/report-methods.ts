import { writeAudit } from './audit-log';
import type { CommentStore } from './comment-store';
import type { StoreDatabase } from './database/store-database';
import { eraseSoon } from './erase-soon';

/** Reports of mistakes are kept for a time only. */
export function reportMethods(database: StoreDatabase): Pick<CommentStore, 'deleteOldReports'> {
  return {
    deleteOldReports: async (before) => {
      const count = await database.write(async (session) => {
        const rows = await session
          .deleteFrom('comments')
          .where('kind', '=', 'report')
          .where('status', '!=', 'waiting')
          .where('created_at', '<', before)
          .returning(['id', 'status'])
          .execute();
        if (rows.length === 0) return 0;
        await writeAudit(session, {
          ...{ actor: 'rules', at: new Date().toISOString(), action: 'remove' },
          lines: rows.map(({ id, status }) => ({ comment: id, from: status })),
        });
        return rows.length;
      });
      if (count > 0) await eraseSoon(database);
    },
  };
}
