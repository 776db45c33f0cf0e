import type { Block, CommentStore } from '../comment-store';
import { toComment } from './comment-row';
import type { SqlDatabase } from './sql-database';

/** What the pipeline asks about a submission. */
export function standingMethods(database: SqlDatabase): Pick<CommentStore, 'getStanding'> {
  return {
    getStanding: ({ article, locale, parent, emailHash, bodyHash, submissionKey, repeatedSince }) =>
      database.read(async (session) => {
        const results = await session.runAll([
          { sql: 'SELECT 1 FROM closed_threads WHERE article = ? AND locale = ?', values: [article, locale] },
          { sql: 'SELECT * FROM comments WHERE submission_key = ?', values: [submissionKey] },
          {
            // Of a reply, the comment above it.
            sql: `SELECT top.* FROM comments asked JOIN comments top ON top.id = COALESCE(asked.parent, asked.id)
              WHERE asked.id = ? AND asked.status = 'approved' AND top.status = 'approved' AND top.article = ? AND top.locale = ?`,
            values: [parent ?? '', article, locale],
          },
          {
            sql: `SELECT * FROM comments WHERE body_hash = ? AND created_at > ? AND email_hash = ? AND article = ? AND locale = ?
              ORDER BY created_at LIMIT 1`,
            values: [bodyHash, repeatedSince, emailHash, article, locale],
          },
          {
            sql: 'SELECT COUNT(*) AS count FROM comments WHERE body_hash = ? AND created_at > ?',
            values: [bodyHash, repeatedSince],
          },
          {
            sql: `SELECT status, COUNT(*) AS count FROM comments WHERE email_hash = ? AND status IN ('approved', 'spam') GROUP BY status`,
            values: [emailHash],
          },
          { sql: 'SELECT * FROM blocks' },
        ]);
        const [closed, submitted, above, repeated, elsewhere, standing, blocks] = results.map(
          ({ rows }) => rows,
        );
        const countOf = (status: string) =>
          Number(standing?.find((row) => row.status === status)?.count ?? 0);
        return {
          isClosed: closed?.length === 1,
          submitted: submitted?.[0] && toComment(submitted[0]),
          parent: above?.[0] && toComment(above[0]),
          repeatedHere: repeated?.[0] && toComment(repeated[0]),
          repeatedElsewhere: Number(elsewhere?.[0]?.count ?? 0),
          approved: countOf('approved'),
          spam: countOf('spam'),
          blocks: (blocks ?? []).map(toBlock),
        };
      }),
  };
}

export function toBlock(row: Record<string, unknown>): Block {
  return { kind: row.kind as Block['kind'], value: String(row.value), createdAt: String(row.created_at) };
}
