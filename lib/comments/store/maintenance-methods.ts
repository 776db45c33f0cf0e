import type { Comment } from '../comment';
import { audit } from './audit-log';
import { toComment } from './comment-row';
import type { CommentStore } from './comment-store';
import type { SqlDatabase, SqlSession } from './database/sql-database';
import { iterateBatches } from './iterate-batches';
import { StoreUnavailable } from './store-unavailable';
import { insertComment, removeComment } from './writing-methods';

const batchSize = 500;

/** What the operator does: export, import, backup, forget, look whether all is well. */
export function maintenanceMethods(
  database: SqlDatabase,
): Pick<CommentStore, 'iterate' | 'listBatch' | 'import' | 'forget' | 'backup' | 'checkHealth' | 'close'> {
  return {
    iterate: () => iterateBatches((after) => listBatch(database, after)),
    listBatch: (after) => listBatch(database, after),
    import: ({ comments, ...act }) =>
      database.write(async (session) => {
        const added: Comment[] = [];
        for (const comment of parentsFirst(comments)) {
          if (await insertComment(session, comment)) added.push(comment);
        }
        await audit(session, {
          ...act,
          action: 'import',
          lines: added.map(({ id, status }) => ({ comment: id, to: status })),
        });
        return { added: added.length, known: comments.length - added.length };
      }),
    forget: ({ emailHash, ...act }) =>
      database.write(async (session) => {
        if (emailHash === '') return 0;
        // Replies first: a comment whose only reply is the same person's need not keep its place.
        const { rows } = await session.run(
          'SELECT id FROM comments WHERE email_hash = ? ORDER BY CASE WHEN parent IS NULL THEN 1 ELSE 0 END',
          [emailHash],
        );
        for (const { id } of rows) await removeComment(session, String(id), act.at);
        await dropSubscriptions(session, emailHash);
        await audit(session, {
          ...act,
          action: 'forget',
          lines: rows.map(({ id }) => ({ comment: String(id) })),
        });
        return rows.length;
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
        if (rows.length !== 1) throw new StoreUnavailable('the database does not give back what was written');
      });
      return performance.now() - start;
    },
    close: () => database.close(),
  };
}

async function dropSubscriptions(session: SqlSession, emailHash: string): Promise<void> {
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

/** Parents come first, by their age. */
const place = ['CASE WHEN parent IS NULL THEN 0 ELSE 1 END', 'created_at', 'id'].join(', ');

async function listBatch(database: SqlDatabase, after?: Comment): Promise<Comment[]> {
  const start = after ? [after.parent === null ? 0 : 1, after.createdAt, after.id] : [-1, '', ''];
  const { rows } = await database.read((session) =>
    session.run(`SELECT * FROM comments WHERE (${place}) > (?, ?, ?) ORDER BY ${place} LIMIT ?`, [
      ...start,
      batchSize,
    ]),
  );
  return rows.map(toComment);
}
