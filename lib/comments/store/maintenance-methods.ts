import type { Comment } from '../comment';
import { writeAudit } from './audit-log';
import { toComment } from './comment-row';
import type { CommentStore } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import { iterateBatches } from './iterate-batches';
import { StoreUnavailable } from './store-unavailable';
import { insertComment, removeComment } from './writing-methods';

const batchSize = 500;

/** Export, import, backup, forget and the health check. */
export function maintenanceMethods(
  database: StoreDatabase,
): Pick<CommentStore, 'iterate' | 'listBatch' | 'import' | 'forget' | 'backup' | 'checkHealth' | 'close'> {
  return {
    iterate: () => iterateBatches((after) => listBatch(database, after)),
    listBatch: (after) => listBatch(database, after),
    import: ({ comments, ...by }) =>
      database.write(async (session) => {
        const added: Comment[] = [];
        for (const comment of parentsFirst(comments)) {
          if (await insertComment(session, comment)) added.push(comment);
        }
        await writeAudit(session, {
          ...by,
          action: 'import',
          lines: added.map(({ id, status }) => ({ comment: id, to: status })),
        });
        return { added: added.length, known: comments.length - added.length };
      }),
    forget: ({ emailHash, ...by }) =>
      database.write(async (session) => {
        if (emailHash === '') return 0;
        const ids = await listWrittenBy(session, emailHash);
        for (const id of ids) await removeComment(session, id, by.at);
        await deleteSubscriptions(session, emailHash);
        await writeAudit(session, { ...by, action: 'forget', lines: ids.map((comment) => ({ comment })) });
        return ids.length;
      }),
    backup: (file) => database.backup(file),
    checkHealth: async () => {
      const start = performance.now();
      await database.write(async (session) => {
        await session
          .insertInto('health')
          .values({ id: 1, probe: '' })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ probe: '' }))
          .execute();
        const row = await session.selectFrom('health').select('id').executeTakeFirst();
        if (!row) throw new StoreUnavailable('the database did not return what was written');
      });
      return performance.now() - start;
    },
    close: () => database.close(),
  };
}

/** The ids of a person's comments, replies first: then a comment whose only reply is by the same person needs no placeholder. */
async function listWrittenBy(session: Session, emailHash: string): Promise<string[]> {
  const rows = await session
    .selectFrom('comments')
    .select(['id', 'parent'])
    .where('email_hash', '=', emailHash)
    .execute();
  return [
    ...rows.filter(({ parent }) => parent !== null),
    ...rows.filter(({ parent }) => parent === null),
  ].map(({ id }) => id);
}

async function deleteSubscriptions(session: Session, emailHash: string): Promise<void> {
  await session
    .deleteFrom('notices')
    .where('subscription', 'in', (eb) =>
      eb.selectFrom('subscriptions').select('id').where('email_hash', '=', emailHash),
    )
    .execute();
  await session.deleteFrom('subscriptions').where('email_hash', '=', emailHash).execute();
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
