import type { Comment } from '../comment';
import { writeAudit } from './audit-log';
import { toComment } from './comment-row';
import type { CommentStore } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import { deleteSubscriptions } from './subscription-methods';
import { insertComments, removeComment } from './writing-methods';

const batchSize = 500;
/** Milliseconds that `forget` waits for other processes to finish reading. */
const forgetPatience = 5_000;

/** Export, import, backup and forget. */
export function maintenanceMethods(
  database: StoreDatabase,
): Pick<CommentStore, 'listBatch' | 'import' | 'forget' | 'backup' | 'close'> {
  return {
    listBatch: (after) => listBatch(database, after),
    import: ({ comments, ...by }) =>
      database.write(async (session) => {
        const added = await insertComments(session, parentsFirst(comments));
        await writeAudit(session, {
          ...by,
          action: 'import',
          lines: comments
            .filter(({ id }) => added.has(id))
            .map(({ id, status }) => ({ comment: id, to: status })),
        });
        return { added: added.size, known: comments.length - added.size };
      }),
    forget: async ({ emailHash, ...by }) => {
      if (emailHash === '') return { count: 0, isErased: true };
      const count = await database.write(async (session) => {
        const ids = await listWrittenBy(session, emailHash, database);
        for (const id of ids) await removeComment(session, id, by.at);
        await deleteSubscriptions(session, emailHash);
        await writeAudit(session, { ...by, action: 'forget', lines: ids.map((comment) => ({ comment })) });
        return ids.length;
      });
      return { count, isErased: await database.erase(forgetPatience) };
    },
    backup: (file) => database.backup(file),
    close: () => database.close(),
  };
}

/** The ids of a person's comments, replies first: then a comment whose only reply is by the same person needs no placeholder. */
async function listWrittenBy(
  session: Session,
  emailHash: string,
  { locksRows }: StoreDatabase,
): Promise<string[]> {
  const rows = await session
    .selectFrom('comments')
    .select(['id', 'parent'])
    .where('email_hash', '=', emailHash)
    .orderBy('id')
    // A reply that is being stored holds the row of its parent.
    .$if(locksRows, (query) => query.forUpdate())
    .execute();
  return [
    ...rows.filter(({ parent }) => parent !== null),
    ...rows.filter(({ parent }) => parent === null),
  ].map(({ id }) => id);
}

function parentsFirst(comments: Comment[]): Comment[] {
  return [
    ...comments.filter(({ parent }) => parent === null),
    ...comments.filter(({ parent }) => parent !== null),
  ];
}

/** Lists the next batch of an export: parents before replies, each by age. */
function listBatch(database: StoreDatabase, after?: Comment): Promise<Comment[]> {
  return database.read(async (session) => {
    const list = async (parent: 'is' | 'is not', start = { createdAt: '', id: '' }) => {
      const rows = await session
        .selectFrom('comments')
        .selectAll()
        .where('parent', parent, null)
        .where(({ eb, refTuple, tuple }) =>
          eb(refTuple('created_at', 'id'), '>', tuple(start.createdAt, start.id)),
        )
        .orderBy('created_at')
        .orderBy('id')
        .limit(batchSize)
        .execute();
      return rows.map(toComment);
    };
    if (after && after.parent !== null) return await list('is not', after);
    const tops = await list('is', after);
    return tops.length > 0 ? tops : await list('is not');
  });
}
