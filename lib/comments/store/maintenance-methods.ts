import type { Comment } from '../comment';
import { writeAudit } from './audit-log';
import { toComment } from './comment-row';
import type { CommentStore } from './comment-store';
import type { SqlDatabase, SqlSession } from './database/sql-database';
import { iterateBatches } from './iterate-batches';
import { readText } from './read-columns';
import { StoreUnavailable } from './store-unavailable';
import { insertComment, removeComment } from './writing-methods';

const batchSize = 500;

/** Export, import, backup, forget and the health check. */
export function maintenanceMethods(
  database: SqlDatabase,
): Pick<CommentStore, 'iterate' | 'listBatch' | 'import' | 'forget' | 'backup' | 'checkHealth' | 'close'> {
  return {
    iterate: () => iterateBatches((after) => listBatch(database, after)),
    listBatch: (after) => listBatch(database, after),
    import: ({ comments, ...by }) =>
      database.write(async (session) => {
        const added: Comment[] = [];
        for (const comment of parentsFirst(comments)) {
          if (await insertComment(session, comment)) added.push(comment);
        }
        await writeAudit(session, {
          ...by,
          action: 'import',
          lines: added.map(({ id, status }) => ({ comment: id, to: status })),
        });
        return { added: added.length, known: comments.length - added.length };
      }),
    forget: ({ emailHash, ...by }) =>
      database.write(async (session) => {
        if (emailHash === '') return 0;
        // Replies first: then a comment whose only reply is by the same person needs no placeholder.
        const { rows } = await session.run(
          'SELECT id FROM comments WHERE email_hash = ? ORDER BY CASE WHEN parent IS NULL THEN 1 ELSE 0 END',
          [emailHash],
        );
        const ids = rows.map((row) => readText(row, 'id'));
        for (const id of ids) await removeComment(session, id, by.at);
        await deleteSubscriptions(session, emailHash);
        await writeAudit(session, { ...by, action: 'forget', lines: ids.map((comment) => ({ comment })) });
        return ids.length;
      }),
    backup: (file) => database.backup(file),
    checkHealth: async () => {
      const start = performance.now();
      await database.write(async (session) => {
        const key = 'health';
        await session.run(
          `INSERT INTO attempts (key, window_start, count, expires) VALUES (?, 0, 1, ?)
           ON CONFLICT (key, window_start) DO UPDATE SET count = 1`,
          [key, Number.MAX_SAFE_INTEGER],
        );
        const { rows } = await session.run('SELECT count FROM attempts WHERE key = ?', [key]);
        if (rows.length !== 1) throw new StoreUnavailable('the database did not return what was written');
      });
      return performance.now() - start;
    },
    close: () => database.close(),
  };
}

async function deleteSubscriptions(session: SqlSession, emailHash: string): Promise<void> {
  await session.run(
    'DELETE FROM notices WHERE subscription IN (SELECT id FROM subscriptions WHERE email_hash = ?)',
    [emailHash],
  );
  await session.run('DELETE FROM subscriptions WHERE email_hash = ?', [emailHash]);
}

function parentsFirst(comments: Comment[]): Comment[] {
  return [
    ...comments.filter(({ parent }) => parent === null),
    ...comments.filter(({ parent }) => parent !== null),
  ];
}

/** Parents before replies, each by age. */
const exportOrder = ['CASE WHEN parent IS NULL THEN 0 ELSE 1 END', 'created_at', 'id'].join(', ');

async function listBatch(database: SqlDatabase, after?: Comment): Promise<Comment[]> {
  const start = after ? [after.parent === null ? 0 : 1, after.createdAt, after.id] : [-1, '', ''];
  const { rows } = await database.read((session) =>
    session.run(`SELECT * FROM comments WHERE (${exportOrder}) > (?, ?, ?) ORDER BY ${exportOrder} LIMIT ?`, [
      ...start,
      batchSize,
    ]),
  );
  return rows.map(toComment);
}
