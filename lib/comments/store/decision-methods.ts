import { localeList } from '@/lib/i18n/locales';
import { type Status, statuses } from '../comment';
import { writeAudit } from './audit-log';
import type { Attribution, Block, Change, CommentStore } from './comment-store';
import { placeholders, type SqlDatabase, type SqlSession, type SqlValue } from './database/sql-database';
import { readOneOf, readText } from './read-columns';
import { toBlock } from './submission-context-methods';

/** The moderator's decisions, and their undo. Each is written to the audit log in the same transaction. */
export function decisionMethods(
  database: SqlDatabase,
): Pick<
  CommentStore,
  'setStatus' | 'undo' | 'setClosed' | 'listClosed' | 'block' | 'unblock' | 'listBlocks'
> {
  return {
    setStatus: ({ ids, status, ...by }) =>
      database.write(async (session) => {
        const moves = (await lockStatuses(session, ids, database.forUpdate))
          .filter(({ from }) => from !== status)
          .map((current) => ({ ...current, to: status }));
        return await applyMoves(session, moves, { ...by, action: 'status' });
      }),
    undo: ({ id, ...by }) =>
      database.write(async (session) => {
        const { rows } = await session.run(
          "SELECT comment, from_status, to_status FROM audit WHERE change_id = ? AND action IN ('status', 'undo')",
          [id],
        );
        const changes = new Map(rows.map((row) => [readText(row, 'comment'), row]));
        const current = await lockStatuses(session, [...changes.keys()], database.forUpdate);
        const moves = current.flatMap(({ id: comment, from }) => {
          const change = changes.get(comment);
          if (change?.to_status !== from) return [];
          return [{ id: comment, from, to: readOneOf(change, 'from_status', statuses) }];
        });
        return await applyMoves(session, moves, { ...by, action: 'undo' });
      }),
    setClosed: ({ article, locale, isClosed, ...by }) =>
      database.write(async (session) => {
        await session.run(
          isClosed
            ? 'INSERT INTO closed_threads (article, locale) VALUES (?, ?) ON CONFLICT DO NOTHING'
            : 'DELETE FROM closed_threads WHERE article = ? AND locale = ?',
          [article, locale],
        );
        await writeAudit(session, {
          ...by,
          action: isClosed ? 'close' : 'open',
          lines: [{ to: `${locale}/${article}` }],
        });
      }),
    listClosed: () =>
      database.read(async (session) => {
        const { rows } = await session.run(
          'SELECT article, locale FROM closed_threads ORDER BY article, locale',
        );
        return rows.map((row) => ({
          article: readText(row, 'article'),
          locale: readOneOf(row, 'locale', localeList),
        }));
      }),
    block: ({ block: { kind, value }, ...by }) =>
      changeBlock(database, {
        sql: 'INSERT INTO blocks (kind, value, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        values: [kind, value, by.at],
        ...by,
        action: 'block',
        kind,
      }),
    unblock: ({ block: { kind, value }, ...by }) =>
      changeBlock(database, {
        sql: 'DELETE FROM blocks WHERE kind = ? AND value = ?',
        values: [kind, value],
        ...by,
        action: 'unblock',
        kind,
      }),
    listBlocks: () =>
      database.read(async (session) =>
        (await session.run('SELECT * FROM blocks ORDER BY created_at DESC, kind, value')).rows.map(toBlock),
      ),
  };
}

type Move = { id: string; from: Status; to: Status };

async function lockStatuses(
  session: SqlSession,
  ids: string[],
  forUpdate: string,
): Promise<{ id: string; from: Status }[]> {
  if (ids.length === 0) return [];
  // Sorted, so that two moderators cannot deadlock.
  const { rows } = await session.run(
    `SELECT id, status FROM comments WHERE id IN (${placeholders(ids)}) AND removed_at IS NULL ORDER BY id${forUpdate}`,
    ids,
  );
  return rows.map((row) => ({ id: readText(row, 'id'), from: readOneOf(row, 'status', statuses) }));
}

async function applyMoves(
  session: SqlSession,
  moves: Move[],
  by: Attribution & { action: string },
): Promise<Change> {
  await session.runAll(
    moves.map(({ id, to }) => ({ sql: 'UPDATE comments SET status = ? WHERE id = ?', values: [to, id] })),
  );
  const id = await writeAudit(session, {
    ...by,
    lines: moves.map(({ id: comment, from, to }) => ({ comment, from, to })),
  });
  return { id, changed: moves.map(({ id: comment }) => comment) };
}

/** Logs the kind of a block but not its value: a hash identifies a person. */
async function changeBlock(
  database: SqlDatabase,
  {
    sql,
    values,
    kind,
    actor,
    at,
    action,
  }: { sql: string; values: SqlValue[]; kind: Block['kind']; action: string } & Attribution,
): Promise<void> {
  await database.write(async (session) => {
    const { changes } = await session.run(sql, values);
    if (changes > 0) await writeAudit(session, { actor, at, action, lines: [{ to: kind }] });
  });
}
