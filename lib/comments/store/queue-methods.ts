import { type Status, statuses } from '../comment';
import { hashEmail } from '../hash-email';
import { listSearchWords } from '../text/list-search-words';
import { toComment } from './comment-row';
import type { CommentStore, QueueEntry, QueueFilter } from './comment-store';
import { placeholders, type SqlDatabase, type SqlSession, type SqlValue } from './database/sql-database';
import { readCount, readNumber, readOneOf, readText } from './read-columns';

const defaultSize = 50;
const maxSize = 200;

/** The moderation queue. */
export function queueMethods(database: SqlDatabase): Pick<CommentStore, 'listQueue' | 'countByStatus'> {
  return {
    listQueue: (filter) =>
      database.read(async (session) => {
        const { where, values } = conditionOf(filter);
        const size = Math.min(Math.max(1, filter.size ?? defaultSize), maxSize);
        const { rows: counted } = await session.run(
          `SELECT COUNT(*) AS count FROM comments WHERE ${where}`,
          values,
        );
        const total = readCount(counted);
        const pages = Math.max(1, Math.ceil(total / size));
        const page = Math.min(Math.max(1, filter.page ?? 1), pages);
        // Waiting comments oldest first, decided ones newest first.
        const direction = filter.status === 'waiting' ? 'ASC' : 'DESC';
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
        for (const row of rows) counts[readOneOf(row, 'status', statuses)] = readNumber(row, 'count');
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
  for (const word of listSearchWords(search ?? '')) {
    conditions.push(["search_text LIKE ? ESCAPE '\\'", `%${word.replace(/[\\%_]/g, '\\$&')}%`]);
  }
  return {
    where: ['removed_at IS NULL', ...conditions.map(([sql]) => sql)].join(' AND '),
    values: conditions.map(([, value]) => value),
  };
}

/** Adds to each comment its parent and the number of approved comments by its writer. */
async function withContext(session: SqlSession, comments: QueueEntry['comment'][]): Promise<QueueEntry[]> {
  const parents = [...new Set(comments.flatMap(({ parent }) => parent ?? []))];
  const writers = [...new Set(comments.map(({ email }) => hashEmail(email)).filter(Boolean))];
  const [parentResult, approvedResult] = await session.runAll([
    { sql: `SELECT * FROM comments WHERE id IN (${placeholders(parents) || "''"})`, values: parents },
    {
      sql: `SELECT email_hash, COUNT(*) AS count FROM comments
        WHERE status = 'approved' AND email_hash IN (${placeholders(writers) || "''"}) GROUP BY email_hash`,
      values: writers,
    },
  ]);
  const parentOf = new Map((parentResult?.rows ?? []).map(toComment).map((comment) => [comment.id, comment]));
  const approvedOf = new Map(
    (approvedResult?.rows ?? []).map((row) => [readText(row, 'email_hash'), readNumber(row, 'count')]),
  );
  return comments.map((comment) => ({
    comment,
    parent: parentOf.get(comment.parent ?? ''),
    approvedBefore: approvedOf.get(hashEmail(comment.email)) ?? 0,
  }));
}
