import type { ExpressionBuilder } from 'kysely';
import type { Order, PublicComment } from '../comment';
import { toPublicComment } from './comment-row';
import type { CommentStore, ThreadKey } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import type { StoreSchema } from './database/store-schema';

/** Top-level comments per page. */
const pageSize = 50;

export function threadMethods(database: StoreDatabase): Pick<CommentStore, 'listThread' | 'hasComments'> {
  return {
    hasComments: (thread) =>
      database.read(async (session) => {
        const found = await selectCounted(session, thread).select('comments.id').limit(1).executeTakeFirst();
        return found !== undefined;
      }),
    listThread: ({ article, locale, order, page = 1, around }) =>
      database.read(async (session) => {
        const thread = { article, locale };
        const closed = await session
          .selectFrom('closed_threads')
          .select('article')
          .where('article', '=', article)
          .where('locale', '=', locale)
          .executeTakeFirst();
        const all = await selectCounted(session, thread).select(countAll).executeTakeFirst();
        const tops = await selectTops(session, thread).select(countAll).executeTakeFirst();
        const pages = Math.max(1, Math.ceil((tops?.count ?? 0) / pageSize));
        const wanted = around === undefined ? page : await findPage(session, { thread, order, id: around });
        const current = Math.min(Math.max(1, wanted), pages);
        const direction = order === 'newest' ? 'desc' : 'asc';
        const rows = await selectTops(session, thread)
          .selectAll('comments')
          .orderBy('created_at', direction)
          .orderBy('id', direction)
          .limit(pageSize)
          .offset((current - 1) * pageSize)
          .execute();
        const replies = await listReplies(
          session,
          rows.map(({ id }) => id),
        );
        return {
          article,
          locale,
          isClosed: closed !== undefined,
          count: all?.count ?? 0,
          entries: rows
            .map(toPublicComment)
            .map((comment) => ({ ...comment, replies: replies.get(comment.id) ?? [] })),
          page: current,
          pages,
        };
      }),
  };
}

const countAll = ({ fn }: ExpressionBuilder<StoreSchema, 'comments'>) => fn.countAll<number>().as('count');

const selectApproved = (session: Session, { article, locale }: ThreadKey) =>
  session
    .selectFrom('comments')
    .where('article', '=', article)
    .where('locale', '=', locale)
    .where('kind', '=', 'comment')
    .where('status', '=', 'approved');

/** The comments that a thread counts: approved, not removed, and not a reply to a hidden comment. */
const selectCounted = (session: Session, thread: ThreadKey) =>
  selectApproved(session, thread)
    .where('removed_at', 'is', null)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('parent', 'is', null),
        exists(
          selectFrom('comments as top')
            .select('top.id')
            .whereRef('top.id', '=', 'comments.parent')
            .where('top.status', '=', 'approved'),
        ),
      ]),
    );

/** The top-level comments that readers see. A removed one stays as a placeholder while it has visible replies. */
const selectTops = (session: Session, thread: ThreadKey) =>
  selectApproved(session, thread)
    .where('parent', 'is', null)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('removed_at', 'is', null),
        exists(
          selectFrom('comments as reply')
            .select('reply.id')
            .whereRef('reply.parent', '=', 'comments.id')
            .where('reply.status', '=', 'approved')
            .where('reply.removed_at', 'is', null),
        ),
      ]),
    );

async function listReplies(session: Session, parents: string[]): Promise<Map<string, PublicComment[]>> {
  const replies = new Map<string, PublicComment[]>();
  if (parents.length === 0) return replies;
  const rows = await session
    .selectFrom('comments')
    .selectAll()
    .where('parent', 'in', parents)
    .where('status', '=', 'approved')
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  for (const reply of rows.map(toPublicComment)) {
    const parent = reply.parent ?? '';
    const known = replies.get(parent);
    if (known) known.push(reply);
    else replies.set(parent, [reply]);
  }
  return replies;
}

/** The page with a comment or its parent; 1 when it is not shown. */
async function findPage(
  session: Session,
  { thread, order, id }: { thread: ThreadKey; order: Order; id: string },
): Promise<number> {
  const top = await session
    .selectFrom('comments as target')
    .innerJoin('comments as top', (join) =>
      join.on(({ eb, fn }) => eb('top.id', '=', fn.coalesce('target.parent', 'target.id'))),
    )
    .select(['top.id', 'top.created_at'])
    .where('target.id', '=', id)
    .executeTakeFirst();
  if (!top) return 1;
  const before = await selectTops(session, thread)
    .select(countAll)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'id'), order === 'newest' ? '>' : '<', tuple(top.created_at, top.id)),
    )
    .executeTakeFirst();
  return Math.floor((before?.count ?? 0) / pageSize) + 1;
}
