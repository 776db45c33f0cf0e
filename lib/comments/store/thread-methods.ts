import type { PublicComment } from '../comment';
import { toPublicComment } from './comment-row';
import type { CommentStore } from './comment-store';
import { placeholders, type SqlDatabase, type SqlSession } from './database/sql-database';
import { readCount, readText } from './read-columns';

/** Top-level comments per page. */
const pageSize = 50;

/** SQL condition for the comments that a thread counts: approved, not removed, and not a reply to a hidden comment. */
const counted = `article = ? AND locale = ? AND status = 'approved' AND removed_at IS NULL
  AND (parent IS NULL OR EXISTS (SELECT 1 FROM comments top WHERE top.id = comments.parent AND top.status = 'approved'))`;

/** SQL condition for the top-level comments that readers see. A removed one stays as a placeholder while it has visible replies. */
const shown = `status = 'approved' AND (removed_at IS NULL OR EXISTS
  (SELECT 1 FROM comments reply WHERE reply.parent = comments.id AND reply.status = 'approved' AND reply.removed_at IS NULL))`;

export function threadMethods(database: SqlDatabase): Pick<CommentStore, 'listThread' | 'hasComments'> {
  return {
    hasComments: ({ article, locale }) =>
      database.read(async (session) => {
        const { rows } = await session.run(`SELECT 1 FROM comments WHERE ${counted} LIMIT 1`, [
          article,
          locale,
        ]);
        return rows.length > 0;
      }),
    listThread: ({ article, locale, order, page = 1, around }) =>
      database.read(async (session) => {
        const thread = [article, locale];
        const [closed, all, tops] = await session.runAll([
          { sql: 'SELECT 1 FROM closed_threads WHERE article = ? AND locale = ?', values: thread },
          { sql: `SELECT COUNT(*) AS count FROM comments WHERE ${counted}`, values: thread },
          {
            sql: `SELECT COUNT(*) AS count FROM comments WHERE article = ? AND locale = ? AND parent IS NULL AND ${shown}`,
            values: thread,
          },
        ]);
        const pages = Math.max(1, Math.ceil(readCount(tops?.rows ?? []) / pageSize));
        const wanted = around === undefined ? page : await findPage(session, { thread, order, id: around });
        const current = Math.min(Math.max(1, wanted), pages);
        const direction = order === 'newest' ? 'DESC' : 'ASC';
        const { rows } = await session.run(
          `SELECT * FROM comments WHERE article = ? AND locale = ? AND parent IS NULL AND ${shown}
           ORDER BY created_at ${direction}, id ${direction} LIMIT ? OFFSET ?`,
          [...thread, pageSize, (current - 1) * pageSize],
        );
        const replies = await listReplies(
          session,
          rows.map((row) => readText(row, 'id')),
        );
        return {
          article,
          locale,
          isClosed: closed?.rows.length === 1,
          count: readCount(all?.rows ?? []),
          entries: rows
            .map(toPublicComment)
            .map((comment) => ({ ...comment, replies: replies.get(comment.id) ?? [] })),
          page: current,
          pages,
        };
      }),
  };
}

async function listReplies(session: SqlSession, parents: string[]): Promise<Map<string, PublicComment[]>> {
  const replies = new Map<string, PublicComment[]>();
  if (parents.length === 0) return replies;
  const { rows } = await session.run(
    `SELECT * FROM comments WHERE parent IN (${placeholders(parents)}) AND status = 'approved' AND removed_at IS NULL
     ORDER BY created_at, id`,
    parents,
  );
  for (const reply of rows.map(toPublicComment)) {
    const parent = reply.parent ?? '';
    replies.set(parent, [...(replies.get(parent) ?? []), reply]);
  }
  return replies;
}

/** The page with a comment or its parent; 1 when it is not shown. */
async function findPage(
  session: SqlSession,
  { thread, order, id }: { thread: string[]; order: 'newest' | 'oldest'; id: string },
): Promise<number> {
  const before = order === 'newest' ? '>' : '<';
  const { rows } = await session.run(
    `SELECT (SELECT COUNT(*) FROM comments WHERE article = ? AND locale = ? AND parent IS NULL AND ${shown}
      AND (created_at ${before} top.created_at OR (created_at = top.created_at AND id ${before} top.id))) AS count
     FROM comments target JOIN comments top ON top.id = COALESCE(target.parent, target.id) WHERE target.id = ?`,
    [...thread, id],
  );
  return Math.floor(readCount(rows) / pageSize) + 1;
}
