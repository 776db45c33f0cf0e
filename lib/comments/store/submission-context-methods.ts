import { toComment } from './comment-row';
import type { Block, CommentStore, SubmissionContextQuery } from './comment-store';
import type { SqlDatabase, Statement } from './database/sql-database';

/** What the pipeline asks about a submission. */
export function submissionContextMethods(database: SqlDatabase): Pick<CommentStore, 'getSubmissionContext'> {
  return {
    getSubmissionContext: (question) =>
      database.read(async (session) => {
        const results = await session.runAll(statementsOf(question));
        const [submitted, repeated, counts, blocks, above] = results.map(({ rows }) => rows);
        const countOf = (name: string) => Number(counts?.[0]?.[name]);
        return {
          isClosed: countOf('closed') > 0,
          submitted: submitted?.[0] && toComment(submitted[0]),
          parent: above?.[0] && toComment(above[0]),
          repeatedHere: repeated?.[0] && toComment(repeated[0]),
          repeatedElsewhere: countOf('elsewhere'),
          approved: countOf('approved'),
          spam: countOf('spam'),
          blocks: (blocks ?? []).map(toBlock),
        };
      }),
  };
}

function statementsOf(question: SubmissionContextQuery): Statement[] {
  const { article, locale, parent, emailHash, bodyHash, submissionKey, repeatedSince } = question;
  // Of a reply, the comment above it.
  const above = {
    sql: `SELECT top.* FROM comments asked JOIN comments top ON top.id = COALESCE(asked.parent, asked.id)
      WHERE asked.id = ? AND asked.status = 'approved' AND top.status = 'approved' AND top.article = ? AND top.locale = ?`,
    values: [parent, article, locale],
  };
  return [
    { sql: 'SELECT * FROM comments WHERE submission_key = ?', values: [submissionKey] },
    {
      sql: `SELECT * FROM comments WHERE body_hash = ? AND created_at > ? AND email_hash = ? AND article = ? AND locale = ?
        ORDER BY created_at LIMIT 1`,
      values: [bodyHash, repeatedSince, emailHash, article, locale],
    },
    {
      sql: `SELECT
        (SELECT COUNT(*) FROM closed_threads WHERE article = ? AND locale = ?) AS closed,
        (SELECT COUNT(*) FROM comments WHERE body_hash = ? AND created_at > ?) AS elsewhere,
        (SELECT COUNT(*) FROM comments WHERE email_hash = ? AND status = 'approved') AS approved,
        (SELECT COUNT(*) FROM comments WHERE email_hash = ? AND status = 'spam') AS spam`,
      values: [article, locale, bodyHash, repeatedSince, emailHash, emailHash],
    },
    { sql: 'SELECT * FROM blocks' },
    ...(parent === null ? [] : [above]),
  ];
}

export function toBlock(row: Record<string, unknown>): Block {
  return { kind: row.kind as Block['kind'], value: String(row.value), createdAt: String(row.created_at) };
}
