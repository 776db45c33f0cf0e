import { toComment } from './comment-row';
import { type Block, blockKinds, type CommentStore, type SubmissionContextQuery } from './comment-store';
import type { SqlDatabase, SqlRow, Statement } from './database/sql-database';
import { readCount, readOneOf, readText } from './read-columns';

/** The context of a submission. */
export function submissionContextMethods(database: SqlDatabase): Pick<CommentStore, 'getSubmissionContext'> {
  return {
    getSubmissionContext: (query) =>
      database.read(async (session) => {
        const results = await session.runAll(statementsOf(query));
        const [submitted, repeated, counts, blocks, parent] = results.map(({ rows }) => rows);
        const countOf = (name: string) => readCount(counts ?? [], name);
        return {
          isClosed: countOf('closed') > 0,
          submitted: submitted?.[0] && toComment(submitted[0]),
          parent: parent?.[0] && toComment(parent[0]),
          repeatedHere: repeated?.[0] && toComment(repeated[0]),
          repeatCount: countOf('repeats'),
          approved: countOf('approved'),
          spam: countOf('spam'),
          blocks: (blocks ?? []).map(toBlock),
        };
      }),
  };
}

function statementsOf(query: SubmissionContextQuery): Statement[] {
  const { article, locale, parent, emailHash, bodyHash, submissionKey, repeatedSince } = query;
  // For a reply to a reply, the parent of both.
  const parentStatement = {
    sql: `SELECT top.* FROM comments target JOIN comments top ON top.id = COALESCE(target.parent, target.id)
      WHERE target.id = ? AND target.status = 'approved' AND top.status = 'approved' AND top.article = ? AND top.locale = ?`,
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
        (SELECT COUNT(*) FROM comments WHERE body_hash = ? AND created_at > ?) AS repeats,
        (SELECT COUNT(*) FROM comments WHERE email_hash = ? AND status = 'approved') AS approved,
        (SELECT COUNT(*) FROM comments WHERE email_hash = ? AND status = 'spam') AS spam`,
      values: [article, locale, bodyHash, repeatedSince, emailHash, emailHash],
    },
    { sql: 'SELECT * FROM blocks' },
    ...(parent === null ? [] : [parentStatement]),
  ];
}

export function toBlock(row: SqlRow): Block {
  return {
    kind: readOneOf(row, 'kind', blockKinds),
    value: readText(row, 'value'),
    createdAt: readText(row, 'created_at'),
  };
}
