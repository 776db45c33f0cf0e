import { v7 as newId } from 'uuid';
import type { Actor, Attribution, AuditEntry, CommentStore } from './comment-store';
import type { SqlDatabase, SqlSession } from './database/sql-database';

type Line = Partial<Pick<AuditEntry, 'comment' | 'from' | 'to'>>;

/** Writes what was done to the audit log, within the transaction that does it. @returns the id of the change */
export async function audit(
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
          id: String(row.id),
          change: String(row.change_id),
          at: String(row.at),
          actor: row.actor as Actor,
          action: String(row.action),
          comment: row.comment as string | null,
          from: row.from_status as string | null,
          to: row.to_status as string | null,
        }));
      }),
  };
}
