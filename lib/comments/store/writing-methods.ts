import type { Comment } from '../comment';
import { hashBody } from '../hash-body';
import { writeAudit } from './audit-log';
import { searchText, toComment, toRow } from './comment-row';
import type { CommentStore } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import { applyMoves, lockComments } from './decision-methods';
import { eraseSoon } from './erase-soon';
import type { OnApproved } from './letter-methods';
import { insertSubscription } from './subscription-methods';

/** Rows of one statement: databases limit the values of a statement. */
const maxRows = 500;

/** Stores the comments whose id and submission key are new, in their order. @returns the ids that were stored */
export async function insertComments(session: Session, comments: Comment[]): Promise<Set<string>> {
  const added = new Set<string>();
  for (let start = 0; start < comments.length; start += maxRows) {
    const rows = await session
      .insertInto('comments')
      .values(comments.slice(start, start + maxRows).map(toRow))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) added.add(id);
  }
  return added;
}

async function findComment(
  session: Session,
  column: 'id' | 'submission_key',
  value: string,
): Promise<Comment | undefined> {
  const row = await session.selectFrom('comments').selectAll().where(column, '=', value).executeTakeFirst();
  return row && toComment(row);
}

/** Stores a comment, or finds the stored one with the same submission key. */
async function addComment(session: Session, comment: Comment): Promise<{ comment: Comment; isNew: boolean }> {
  const added = await insertComments(session, [comment]);
  if (added.size > 0) return { comment, isNew: true };
  const stored = await findComment(session, 'submission_key', comment.submissionKey);
  if (!stored) throw new TypeError('the id of a new comment: expected a new id, received one that exists');
  return { comment: stored, isNew: false };
}

/** Deletes a comment; one with replies becomes an empty placeholder. */
export async function removeComment(session: Session, id: string, at: string): Promise<void> {
  const reply = await session
    .selectFrom('comments')
    .select('id')
    .where('parent', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (reply) {
    const nothing = {
      name: '',
      email: '',
      email_hash: '',
      body: '',
      body_hash: '',
      search_text: '',
      flags: '',
    };
    await session
      .updateTable('comments')
      .set({ ...nothing, address_hash: null, writer_hash: null, removed_at: at })
      .where('id', '=', id)
      .execute();
  } else {
    await session.deleteFrom('comments').where('id', '=', id).execute();
  }
  await session
    .deleteFrom('notices')
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('comment', '=', id),
        eb('subscription', 'in', selectFrom('subscriptions').select('id').where('comment', '=', id)),
      ]),
    )
    .execute();
  await session.deleteFrom('subscriptions').where('comment', '=', id).execute();
}

/** Adds, reads, edits and deletes single comments. */
export function writingMethods(
  database: StoreDatabase,
  onApproved: OnApproved,
): Pick<CommentStore, 'add' | 'addReply' | 'get' | 'edit' | 'remove'> {
  return {
    add: (comment, subscription) =>
      database.write(async (session) => {
        const added = await addComment(session, comment);
        if (!added.isNew) return added;
        if (subscription) await insertSubscription(session, subscription);
        if (comment.status === 'approved') await onApproved(session, [comment.id], comment.createdAt);
        return added;
      }),
    addReply: ({ reply, above, seen = {}, ...by }) =>
      database.write(async (session) => {
        const locked = await lockComments(session, above, database);
        const isAsSeen = locked.every(({ id, version }) => (seen[id] ?? version) === version);
        const known = await findComment(session, 'submission_key', reply.submissionKey);
        if (known) return { comment: known, isNew: false };
        const isReport = locked.some(({ kind }) => kind === 'report');
        if (locked.length < above.length || !isAsSeen || isReport) return undefined;
        const moves = locked
          .filter(({ from }) => from !== 'approved')
          .map(({ id, from }) => ({ id, from, to: 'approved' as const }));
        await applyMoves(session, moves, { ...by, action: 'status' }, onApproved);
        const added = await addComment(session, reply);
        await writeAudit(session, {
          ...by,
          action: 'reply',
          lines: [{ comment: reply.id, to: reply.status }],
        });
        await onApproved(session, [reply.id], by.at);
        return added;
      }),
    get: (id) => database.read((session) => findComment(session, 'id', id)),
    edit: async ({ id, judged, body, status, flags, actor, at, person }) => {
      const edited = await database.write(async (session) => {
        const [locked] = await lockComments(session, [id], database);
        const before = await findComment(session, 'id', id);
        if (!before || locked?.version !== judged) return undefined;
        const after: Comment = { ...before, body, status, flags, editedAt: at };
        await session
          .updateTable('comments')
          .set({
            body,
            body_hash: hashBody(body),
            search_text: searchText(after),
            status,
            flags: flags.join(' '),
            edited_at: at,
            ...(status === 'waiting' && before.status !== 'waiting' && { digested_at: null }),
          })
          .where('id', '=', id)
          .execute();
        await writeAudit(session, {
          actor,
          person,
          at,
          action: 'edit',
          lines: [{ comment: id, from: before.status, to: status }],
        });
        if (status === 'approved') await onApproved(session, [id], at);
        return after;
      });
      if (edited) await eraseSoon(database);
      return edited;
    },
    remove: async ({ id, actor, at, person }) => {
      const isRemoved = await database.write(async (session) => {
        // A reply that is being stored holds the row of its parent, so afterwards all replies can be seen.
        await lockComments(session, [id], database);
        const before = await findComment(session, 'id', id);
        if (!before || before.removedAt) return false;
        await removeComment(session, id, at);
        await writeAudit(session, {
          actor,
          person,
          at,
          action: 'remove',
          lines: [{ comment: id, from: before.status }],
        });
        return true;
      });
      if (isRemoved) await eraseSoon(database);
      return isRemoved;
    },
  };
}
