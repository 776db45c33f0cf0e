import { v7 as newId } from 'uuid';
import { type Attribution, actors } from './attribution';
import type { AuditEntry } from './audit-entry';
import type { CommentStore } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import { parseOneOf } from './parse-one-of';

/** Rows of one statement: databases limit the values of a statement. */
const maxRows = 1_000;

type Line = Partial<Pick<AuditEntry, 'comment' | 'from' | 'to'>>;

/** Writes a change to the audit log, within the transaction that makes it. @returns the id of the change */
export async function writeAudit(
  session: Session,
  { actor, at, person, action, lines }: Attribution & { action: string; lines: Line[] },
): Promise<string> {
  const change = newId();
  const rows = lines.map(({ comment = null, from = null, to = null }) => ({
    id: newId(),
    change_id: change,
    at,
    actor,
    person: person ?? null,
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

export function auditMethods(database: StoreDatabase): Pick<CommentStore, 'listAudit' | 'noteAct'> {
  return {
    noteAct: ({ person, action, target, from, at }) =>
      database.write(async (session) => {
        const lines = [{ from, to: target }];
        await writeAudit(session, { actor: 'desk', at, person, action, lines });
      }),
    listAudit: ({ page = 1, size = 100 }) =>
      database.read(async (session) => {
        const rows = await session
          .selectFrom('audit')
          .leftJoin('people', 'people.id', 'audit.person')
          .selectAll('audit')
          .select(['people.name', 'people.shown'])
          .orderBy('audit.at', 'desc')
          .orderBy('audit.id', 'desc')
          .limit(size)
          .offset((page - 1) * size)
          .execute();
        return rows.map((row) => ({
          id: row.id,
          change: row.change_id,
          at: row.at,
          actor: parseOneOf(row.actor, 'actor', actors),
          person: row.name === null ? null : { name: row.name, shown: row.shown ?? row.name },
          action: row.action,
          comment: row.comment,
          from: row.from_status,
          to: row.to_status,
        }));
      }),
  };
}
