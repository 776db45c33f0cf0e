import type { Comment } from '../comment';
import { hashBody } from '../hash-body';
import { writeAudit } from './audit-log';
import { columns, searchText, toComment, toValues } from './comment-row';
import type { CommentStore } from './comment-store';
import { placeholders, type SqlDatabase, type SqlSession } from './database/sql-database';

/** Stores a comment unless its id or submission key exists. @returns whether it was stored */
export async function insertComment(session: SqlSession, comment: Comment): Promise<boolean> {
  const values = toValues(comment);
  const { changes } = await session.run(
    `INSERT INTO comments (${columns.join(', ')}) VALUES (${placeholders(values)}) ON CONFLICT DO NOTHING`,
    values,
  );
  return changes > 0;
}

async function findComment(session: SqlSession, id: string): Promise<Comment | undefined> {
  const { rows } = await session.run('SELECT * FROM comments WHERE id = ?', [id]);
  return rows[0] && toComment(rows[0]);
}

/** Deletes a comment; one with replies becomes an empty placeholder. */
export async function removeComment(session: SqlSession, id: string, at: string): Promise<void> {
  const { rows } = await session.run('SELECT 1 FROM comments WHERE parent = ? LIMIT 1', [id]);
  if (rows.length === 0) {
    await session.run('DELETE FROM comments WHERE id = ?', [id]);
  } else {
    await session.run(
      `UPDATE comments SET name = '', email = '', email_hash = '', body = '', body_hash = '', search_text = '', address_hash = NULL,
       flags = '', removed_at = ? WHERE id = ?`,
      [at, id],
    );
  }
  await session.run(
    'DELETE FROM notices WHERE comment = ? OR subscription IN (SELECT id FROM subscriptions WHERE comment = ?)',
    [id, id],
  );
  await session.run('DELETE FROM subscriptions WHERE comment = ?', [id]);
}

/** Adds, reads, edits and deletes single comments. */
export function writingMethods(database: SqlDatabase): Pick<CommentStore, 'add' | 'get' | 'edit' | 'remove'> {
  return {
    add: (comment) =>
      database.write(async (session) => {
        if (await insertComment(session, comment)) return { comment, isNew: true };
        const { rows } = await session.run('SELECT * FROM comments WHERE submission_key = ?', [
          comment.submissionKey,
        ]);
        if (!rows[0])
          throw new TypeError('the id of a new comment: expected a new id, received one that exists');
        return { comment: toComment(rows[0]), isNew: false };
      }),
    get: (id) => database.read((session) => findComment(session, id)),
    edit: ({ id, body, status, flags, actor, at }) =>
      database.write(async (session) => {
        const before = await findComment(session, id);
        if (!before || before.removedAt) return undefined;
        const after: Comment = { ...before, body, status, flags, editedAt: at };
        await session.run(
          'UPDATE comments SET body = ?, body_hash = ?, search_text = ?, status = ?, flags = ?, edited_at = ? WHERE id = ?',
          [body, hashBody(body), searchText(after), status, flags.join(' '), at, id],
        );
        await writeAudit(session, {
          actor,
          at,
          action: 'edit',
          lines: [{ comment: id, from: before.status, to: status }],
        });
        return after;
      }),
    remove: ({ id, actor, at }) =>
      database.write(async (session) => {
        const before = await findComment(session, id);
        if (!before || before.removedAt) return false;
        await removeComment(session, id, at);
        await writeAudit(session, {
          actor,
          at,
          action: 'remove',
          lines: [{ comment: id, from: before.status }],
        });
        return true;
      }),
  };
}
