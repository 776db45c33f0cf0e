import type { Status } from '../comment';
import { audit } from './audit-log';
import type { Block, Change, CommentStore } from './comment-store';
import { placeholders, type SqlDatabase, type SqlSession, type SqlValue } from './database/sql-database';
import { toBlock } from './submission-context-methods';

/** What the moderator decides. Each is written to the audit log in the same transaction. */
export function moderationMethods(
  database: SqlDatabase,
): Pick<
  CommentStore,
  'setStatus' | 'undo' | 'setClosed' | 'listClosed' | 'block' | 'unblock' | 'listBlocks'
> {
  return {
    setStatus: ({ ids, status, ...act }) =>
      database.write(async (session) => {
        const moves = (await lockStatuses(session, ids, database.forUpdate))
          .filter(({ from }) => from !== status)
          .map((move) => ({ ...move, to: status }));
        return await move(session, moves, { ...act, action: 'status' });
      }),
    undo: ({ id, ...act }) =>
      database.write(async (session) => {
        const { rows } = await session.run(
          "SELECT comment, from_status, to_status FROM audit WHERE change_id = ? AND action IN ('status', 'undo')",
          [id],
        );
        const former = new Map(rows.map((row) => [row.comment, row]));
        const now = await lockStatuses(session, [...former.keys()].map(String), database.forUpdate);
        const moves = now
          .filter(({ id: comment, from }) => former.get(comment)?.to_status === from)
          .map((current) => ({ ...current, to: former.get(current.id)?.from_status as Status }));
        return await move(session, moves, { ...act, action: 'undo' });
      }),
    setClosed: ({ article, locale, isClosed, ...act }) =>
      database.write(async (session) => {
        await session.run(
          isClosed
            ? 'INSERT INTO closed_threads (article, locale) VALUES (?, ?) ON CONFLICT DO NOTHING'
            : 'DELETE FROM closed_threads WHERE article = ? AND locale = ?',
          [article, locale],
        );
        await audit(session, {
          ...act,
          action: isClosed ? 'close' : 'open',
          lines: [{ to: `${locale}/${article}` }],
        });
      }),
    listClosed: () =>
      database.read(async (session) => {
        const { rows } = await session.run(
          'SELECT article, locale FROM closed_threads ORDER BY article, locale',
        );
        return rows as Awaited<ReturnType<CommentStore['listClosed']>>;
      }),
    block: ({ block: { kind, value }, ...act }) =>
      changeBlock(database, {
        sql: 'INSERT INTO blocks (kind, value, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        values: [kind, value, act.at],
        ...act,
        action: 'block',
        kind,
      }),
    unblock: ({ block: { kind, value }, ...act }) =>
      changeBlock(database, {
        sql: 'DELETE FROM blocks WHERE kind = ? AND value = ?',
        values: [kind, value],
        ...act,
        action: 'unblock',
        kind,
      }),
    listBlocks: () =>
      database.read(async (session) =>
        (await session.run('SELECT * FROM blocks ORDER BY created_at DESC, kind, value')).rows.map(toBlock),
      ),
  };
}

type Attribution = Parameters<CommentStore['undo']>[0];
type Move = { id: string; from: Status; to: Status };

async function lockStatuses(
  session: SqlSession,
  ids: string[],
  forUpdate: string,
): Promise<{ id: string; from: Status }[]> {
  if (ids.length === 0) return [];
  // In one order, so that two moderators do not wait for each other for ever.
  const { rows } = await session.run(
    `SELECT id, status FROM comments WHERE id IN (${placeholders(ids)}) AND removed_at IS NULL ORDER BY id${forUpdate}`,
    ids,
  );
  return rows.map(({ id, status }) => ({ id: String(id), from: status as Status }));
}

async function move(
  session: SqlSession,
  moves: Move[],
  act: Omit<Attribution, 'id'> & { action: string },
): Promise<Change> {
  await session.runAll(
    moves.map(({ id, to }) => ({ sql: 'UPDATE comments SET status = ? WHERE id = ?', values: [to, id] })),
  );
  const id = await audit(session, {
    ...act,
    lines: moves.map(({ id: comment, from, to }) => ({ comment, from, to })),
  });
  return { id, changed: moves.map(({ id: comment }) => comment) };
}

/** The log has the kind of a block, not its value: a hash stands for a person. */
async function changeBlock(
  database: SqlDatabase,
  {
    sql,
    values,
    kind,
    actor,
    at,
    action,
  }: { sql: string; values: SqlValue[]; kind: Block['kind']; action: string } & Omit<Attribution, 'id'>,
): Promise<void> {
  await database.write(async (session) => {
    const { changes } = await session.run(sql, values);
    if (changes > 0) await audit(session, { actor, at, action, lines: [{ to: kind }] });
  });
}
