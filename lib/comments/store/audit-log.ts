import { v7 as newId } from 'uuid';
import { type Attribution, type AuditEntry, actors, type CommentStore } from './comment-store';
import type { SqlDatabase, SqlSession } from './database/sql-database';
import { readOneOf, readText, readTextOrNull } from './read-columns';

type Line = Partial<Pick<AuditEntry, 'comment' | 'from' | 'to'>>;

/** Writes a change to the audit log, within the transaction that makes it. @returns the id of the change */
export async function writeAudit(
  session: SqlSession,
  { actor, at, action, lines }: Attribution & { action: string; lines: Line[] },
): Promise<string> {
  const change = newId();
  await session.runAll(
    lines.map(({ comment = null, from = null, to = null }) => ({
      sql: 'INSERT INTO audit (id, change_id, at, actor, action, comment, from_status, to_status) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      values: [newId(), change, at, actor, action, comment, from, to],
    })),
  );
  return change;
}

export function auditMethods(database: SqlDatabase): Pick<CommentStore, 'listAudit'> {
  return {
    listAudit: ({ page = 1, size = 100 }) =>
      database.read(async (session) => {
        const { rows } = await session.run('SELECT * FROM audit ORDER BY at DESC, id DESC LIMIT ? OFFSET ?', [
          size,
          (page - 1) * size,
        ]);
        return rows.map((row) => ({
          id: readText(row, 'id'),
          change: readText(row, 'change_id'),
          at: readText(row, 'at'),
          actor: readOneOf(row, 'actor', actors),
          action: readText(row, 'action'),
          comment: readTextOrNull(row, 'comment'),
          from: readTextOrNull(row, 'from_status'),
          to: readTextOrNull(row, 'to_status'),
        }));
      }),
  };
}
