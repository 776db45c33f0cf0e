import { v7 as newId } from 'uuid';
import { type Attribution, type AuditEntry, actors, type CommentStore } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import { parseOneOf } from './parse-one-of';

/** Rows of one statement: databases limit the values of a statement. */
const maxRows = 1_000;

type Line = Partial<Pick<AuditEntry, 'comment' | 'from' | 'to'>>;

/** Writes a change to the audit log, within the transaction that makes it. @returns the id of the change */
export async function writeAudit(
  session: Session,
  { actor, at, action, lines }: Attribution & { action: string; lines: Line[] },
): Promise<string> {
  const change = newId();
  const rows = lines.map(({ comment = null, from = null, to = null }) => ({
    id: newId(),
    change_id: change,
    at,
    actor,
    action,
    comment,
    from_status: from,
    to_status: to,
  }));
  for (let start = 0; start < rows.length; start += maxRows)
    await session
      .insertInto('audit')
      .values(rows.slice(start, start + maxRows))
      .execute();
  return change;
}

export function auditMethods(database: StoreDatabase): Pick<CommentStore, 'listAudit'> {
  return {
    listAudit: ({ page = 1, size = 100 }) =>
      database.read(async (session) => {
        const rows = await session
          .selectFrom('audit')
          .selectAll()
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(size)
          .offset((page - 1) * size)
          .execute();
        return rows.map((row) => ({
          id: row.id,
          change: row.change_id,
          at: row.at,
          actor: parseOneOf(row.actor, 'actor', actors),
          action: row.action,
          comment: row.comment,
          from: row.from_status,
          to: row.to_status,
        }));
      }),
  };
}
