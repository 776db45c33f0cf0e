import { sql } from 'kysely';
import { type Status, statuses } from '../comment';
import { listSearchWords } from '../text/list-search-words';
import { toComment } from './comment-row';
import type { CommentStore, QueueEntry, QueueFilter } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import { parseOneOf } from './parse-one-of';

const defaultSize = 50;
const maxSize = 200;

/** The moderation queue. */
export function queueMethods(database: StoreDatabase): Pick<CommentStore, 'listQueue' | 'countByStatus'> {
  return {
    listQueue: (filter) =>
      database.read(async (session) => {
        const size = Math.min(Math.max(1, filter.size ?? defaultSize), maxSize);
        const counted = await selectMatching(session, filter)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirst();
        const total = counted?.count ?? 0;
        const pages = Math.max(1, Math.ceil(total / size));
        const page = Math.min(Math.max(1, filter.page ?? 1), pages);
        // Waiting comments oldest first, decided ones newest first.
        const direction = filter.status === 'waiting' ? 'asc' : 'desc';
        const rows = await selectMatching(session, filter)
          .selectAll()
          .orderBy('created_at', direction)
          .orderBy('id', direction)
          .limit(size)
          .offset((page - 1) * size)
          .execute();
        return { entries: await withContext(session, rows.map(toComment)), total, page, pages };
      }),
    countByStatus: () =>
      database.read(async (session) => {
        const rows = await session
          .selectFrom('comments')
          .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
          .where('removed_at', 'is', null)
          .groupBy('status')
          .execute();
        const counts: Record<Status, number> = { waiting: 0, approved: 0, done: 0, spam: 0, binned: 0 };
        for (const { status, count } of rows) counts[parseOneOf(status, 'status', statuses)] = count;
        return counts;
      }),
  };
}

function selectMatching(session: Session, { status, article, locale, search }: QueueFilter) {
  let query = session.selectFrom('comments').where('removed_at', 'is', null);
  if (status) query = query.where('status', '=', status);
  if (article) query = query.where('article', 'in', [article].flat());
  if (locale) query = query.where('locale', '=', locale);
  for (const word of listSearchWords(search ?? '')) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    // The builder has no ESCAPE, and SQLite needs one.
    query = query.where(sql<boolean>`search_text like ${pattern} escape '\\'`);
  }
  return query;
}

/** Adds to each comment its parent and the number of other approved comments from its browser. */
async function withContext(session: Session, comments: QueueEntry['comment'][]): Promise<QueueEntry[]> {
  const parents = await listParents(session, comments);
  const approved = await countApproved(session, comments);
  return comments.map((comment) => ({
    comment,
    parent: parents.get(comment.parent ?? ''),
    approvedBefore: (approved.get(comment.writer ?? '') ?? 0) - (isCounted(comment) ? 1 : 0),
  }));
}

async function listParents(session: Session, comments: QueueEntry['comment'][]) {
  const ids = [...new Set(comments.flatMap(({ parent }) => parent ?? []))];
  const rows =
    ids.length > 0 ? await session.selectFrom('comments').selectAll().where('id', 'in', ids).execute() : [];
  return new Map(rows.map(toComment).map((comment) => [comment.id, comment]));
}

const isCounted = ({ writer, status }: QueueEntry['comment']) => writer !== null && status === 'approved';

/** The number of approved comments from each browser. */
async function countApproved(session: Session, comments: QueueEntry['comment'][]) {
  const writers = [...new Set(comments.flatMap(({ writer }) => writer ?? []))];
  if (writers.length === 0) return new Map<string, number>();
  const rows = await session
    .selectFrom('comments')
    .select(({ fn }) => ['writer_hash', fn.countAll<number>().as('count')])
    .where('status', '=', 'approved')
    .where('writer_hash', 'in', writers)
    .groupBy('writer_hash')
    .execute();
  return new Map(rows.map(({ writer_hash, count }) => [writer_hash ?? '', count]));
}
