import type { Status } from '../comment';
import { hashEmail } from '../hash-text';
import { foldText } from '../text/fold-text';
import { toComment } from './comment-row';
import type { CommentStore, QueueEntry, QueueFilter } from './comment-store';
import { placeholders, type SqlDatabase, type SqlSession, type SqlValue } from './database/sql-database';

const usualSize = 50;
const maxSize = 200;

/** What the moderator looks through. */
export function queueMethods(database: SqlDatabase): Pick<CommentStore, 'listQueue' | 'countByStatus'> {
  return {
    listQueue: (question) =>
      database.read(async (session) => {
        const { where, values } = conditionOf(question);
        const size = Math.min(Math.max(1, question.size ?? usualSize), maxSize);
        const { rows: counted } = await session.run(
          `SELECT COUNT(*) AS count FROM comments WHERE ${where}`,
          values,
        );
        const total = Number(counted[0]?.count ?? 0);
        const pages = Math.max(1, Math.ceil(total / size));
        const page = Math.min(Math.max(1, question.page ?? 1), pages);
        // Who has waited longest comes first; of what is decided, the newest.
        const direction = question.status === 'waiting' ? 'ASC' : 'DESC';
        const { rows } = await session.run(
          `SELECT * FROM comments WHERE ${where} ORDER BY created_at ${direction}, id ${direction} LIMIT ? OFFSET ?`,
          [...values, size, (page - 1) * size],
        );
        return { entries: await withContext(session, rows.map(toComment)), total, page, pages };
      }),
    countByStatus: () =>
      database.read(async (session) => {
        const { rows } = await session.run(
          'SELECT status, COUNT(*) AS count FROM comments WHERE removed_at IS NULL GROUP BY status',
        );
        const counts: Record<Status, number> = { waiting: 0, approved: 0, spam: 0, binned: 0 };
        for (const row of rows) counts[row.status as Status] = Number(row.count);
        return counts;
      }),
  };
}

function conditionOf({ status, article, locale, search }: QueueFilter): {
  where: string;
  values: SqlValue[];
} {
  const conditions: [string, SqlValue][] = [];
  if (status) conditions.push(['status = ?', status]);
  if (article) conditions.push(['article = ?', article]);
  if (locale) conditions.push(['locale = ?', locale]);
  for (const word of foldText(search ?? '')
    .split(/\s+/)
    .filter(Boolean)) {
    conditions.push(["search_text LIKE ? ESCAPE '\\'", `%${word.replace(/[\\%_]/g, '\\$&')}%`]);
  }
  return {
    where: ['removed_at IS NULL', ...conditions.map(([sql]) => sql)].join(' AND '),
    values: conditions.map(([, value]) => value),
  };
}

async function withContext(session: SqlSession, comments: QueueEntry['comment'][]): Promise<QueueEntry[]> {
  const parents = [...new Set(comments.flatMap(({ parent }) => parent ?? []))];
  const writers = [...new Set(comments.map(({ email }) => hashEmail(email)).filter(Boolean))];
  const [above, approved] = await session.runAll([
    { sql: `SELECT * FROM comments WHERE id IN (${placeholders(parents) || "''"})`, values: parents },
    {
      sql: `SELECT email_hash, COUNT(*) AS count FROM comments
        WHERE status = 'approved' AND email_hash IN (${placeholders(writers) || "''"}) GROUP BY email_hash`,
      values: writers,
    },
  ]);
  const parentOf = new Map((above?.rows ?? []).map(toComment).map((comment) => [comment.id, comment]));
  const approvedOf = new Map((approved?.rows ?? []).map((row) => [row.email_hash, Number(row.count)]));
  return comments.map((comment) => ({
    comment,
    parent: parentOf.get(comment.parent ?? ''),
    approvedBefore: approvedOf.get(hashEmail(comment.email)) ?? 0,
  }));
}
