import { type Kind, kinds, type Status, statuses, statusFor } from '../comment';
import { versionOf } from '../version-of';
import type { Attribution } from './attribution';
import { writeAudit } from './audit-log';
import type { Change, CommentStore } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import type { OnApproved } from './letter-methods';
import { parseOneOf } from './parse-one-of';
import { toBlock } from './submission-context-methods';

/** The moderator's decisions, and their undo. Each is written to the audit log in the same transaction. */
export function decisionMethods(
  database: StoreDatabase,
  onApproved: OnApproved,
): Pick<
  CommentStore,
  'setStatus' | 'undo' | 'setClosed' | 'listClosed' | 'block' | 'unblock' | 'listBlocks'
> {
  return {
    setStatus: ({ ids, status, seen = {}, ...by }) =>
      database.write(async (session) => {
        const others = (await lockComments(session, ids, database))
          .map((one) => ({ ...one, to: statusFor(one.kind, status) }))
          .filter(({ from, to }) => from !== to);
        const isStale = ({ id, version }: Locked) => (seen[id] ?? version) !== version;
        const moves = others.filter((one) => !isStale(one)).map(({ id, from, to }) => ({ id, from, to }));
        const change = await applyMoves(session, moves, { ...by, action: 'status' }, onApproved);
        return { ...change, stale: others.filter(isStale).map(({ id }) => id) };
      }),
    undo: ({ id, ...by }) =>
      database.write(async (session) => {
        const changes = await listChanges(session, id);
        const current = await lockComments(session, [...changes.keys()], database);
        const moves: Move[] = [];
        for (const { id: comment, from } of current) {
          const change = changes.get(comment);
          if (change?.to === from && (await findLastChange(session, comment)) === id)
            moves.push({ id: comment, from, to: change.from });
        }
        return await applyMoves(session, moves, { ...by, action: 'undo' }, onApproved);
      }),
    setClosed: ({ article, locale, isClosed, ...by }) =>
      database.write(async (session) => {
        if (isClosed) {
          await session
            .insertInto('closed_threads')
            .values({ article, locale })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        } else {
          await session
            .deleteFrom('closed_threads')
            .where('article', '=', article)
            .where('locale', '=', locale)
            .execute();
        }
        await writeAudit(session, {
          ...by,
          action: isClosed ? 'close' : 'open',
          lines: [{ to: `${locale}/${article}` }],
        });
      }),
    listClosed: () =>
      database.read((session) =>
        session
          .selectFrom('closed_threads')
          .select(['article', 'locale'])
          .orderBy('article')
          .orderBy('locale')
          .execute(),
      ),
    // The log has the kind of a block but not its value: a hash identifies a person.
    block: ({ block: { kind, value }, ...by }) =>
      database.write(async (session) => {
        const { numInsertedOrUpdatedRows: added } = await session
          .insertInto('blocks')
          .values({ kind, value, created_at: by.at })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        if (added) await writeAudit(session, { ...by, action: 'block', lines: [{ to: kind }] });
      }),
    unblock: ({ block: { kind, value }, ...by }) =>
      database.write(async (session) => {
        const { numDeletedRows: deleted } = await session
          .deleteFrom('blocks')
          .where('kind', '=', kind)
          .where('value', '=', value)
          .executeTakeFirstOrThrow();
        if (deleted) await writeAudit(session, { ...by, action: 'unblock', lines: [{ to: kind }] });
      }),
    listBlocks: () =>
      database.read(async (session) => {
        const rows = await session
          .selectFrom('blocks')
          .selectAll()
          .orderBy('created_at', 'desc')
          .orderBy('kind')
          .orderBy('value')
          .execute();
        return rows.map(toBlock);
      }),
  };
}

type Move = { id: string; from: Status; to: Status };

/** The changes of status that one act made, by comment. */
async function listChanges(session: Session, id: string): Promise<Map<string, Omit<Move, 'id'>>> {
  const rows = await session
    .selectFrom('audit')
    .select(['comment', 'from_status', 'to_status'])
    .where('change_id', '=', id)
    .where('action', 'in', ['status', 'undo'])
    .execute();
  return new Map(
    rows.map(({ comment, from_status, to_status }) => [
      comment ?? '',
      {
        from: parseOneOf(from_status ?? '', 'from_status', statuses),
        to: parseOneOf(to_status ?? '', 'to_status', statuses),
      },
    ]),
  );
}

/**
 * The last act that changed the status or the text of a comment: nobody has read a text that was written after a decision. By id, because
 * `at` is when the request came.
 */
async function findLastChange(session: Session, comment: string): Promise<string | undefined> {
  const row = await session
    .selectFrom('audit')
    .select('change_id')
    .where('comment', '=', comment)
    .where((eb) => eb.or([eb('from_status', '!=', eb.ref('to_status')), eb('action', '=', 'edit')]))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.change_id;
}

type Locked = { id: string; kind: Kind; from: Status; version: string };

/** Reads the kind, status and version of comments, and keeps both as they are until the end of the transaction. */
export async function lockComments(
  session: Session,
  ids: string[],
  { locksRows }: Pick<StoreDatabase, 'locksRows'>,
): Promise<Locked[]> {
  if (ids.length === 0) return [];
  // Sorted, so that two moderators cannot deadlock.
  const rows = await session
    .selectFrom('comments')
    .select(['id', 'kind', 'status', 'body'])
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .$if(locksRows, (query) => query.forUpdate())
    .execute();
  return rows.map(({ id, kind, status, body }) => {
    const from = parseOneOf(status, 'status', statuses);
    return { id, kind: parseOneOf(kind, 'kind', kinds), from, version: versionOf({ status: from, body }) };
  });
}

/** Changes statuses, writes the audit log, and queues the letters that approvals trigger. */
export async function applyMoves(
  session: Session,
  moves: Move[],
  by: Attribution & { action: string },
  onApproved: OnApproved,
): Promise<Change> {
  for (const { id, to } of moves)
    await session
      .updateTable('comments')
      .set({ status: to, ...(to === 'waiting' && { digested_at: null }) })
      .where('id', '=', id)
      .execute();
  const id = await writeAudit(session, {
    ...by,
    lines: moves.map(({ id: comment, from, to }) => ({ comment, from, to })),
  });
  const approved = moves.filter(({ to }) => to === 'approved').map(({ id: comment }) => comment);
  await onApproved(session, approved, by.at);
  return { id, changed: moves.map(({ id: comment }) => comment), stale: [] };
}
