import type { ExpressionBuilder } from 'kysely';
import { toComment } from './comment-row';
import { type Block, blockKinds, type CommentStore, type SubmissionContextQuery } from './comment-store';
import type { Session, StoreDatabase } from './database/store-database';
import type { StoreSchema } from './database/store-schema';
import { parseOneOf } from './parse-one-of';

/** The context of a submission. */
export function submissionContextMethods(
  database: StoreDatabase,
): Pick<CommentStore, 'getSubmissionContext'> {
  return {
    getSubmissionContext: (query) =>
      database.read(async (session) => {
        const submitted = await session
          .selectFrom('comments')
          .selectAll()
          .where('submission_key', '=', query.submissionKey)
          .executeTakeFirst();
        const repeated = await findRepeated(session, query);
        const parent = query.parent === null ? undefined : await findParent(session, query);
        const counts = await count(session, query);
        const blocks = await session.selectFrom('blocks').selectAll().execute();
        return {
          isClosed: (counts?.closed ?? 0) > 0,
          submitted: submitted && toComment(submitted),
          parent: parent && toComment(parent),
          repeatedHere: repeated && toComment(repeated),
          repeatCount: counts?.repeats ?? 0,
          approved: counts?.approved ?? 0,
          spam: counts?.spam ?? 0,
          blocks: blocks.map(toBlock),
        };
      }),
  };
}

function findRepeated(
  session: Session,
  { bodyHash, repeatedSince, writer, article, locale }: SubmissionContextQuery,
) {
  return (
    session
      .selectFrom('comments')
      .selectAll()
      .where('body_hash', '=', bodyHash)
      .where('created_at', '>', repeatedSince)
      // NULL equals nothing: a browser without an id repeats nobody.
      .where('writer_hash', '=', writer)
      .where('article', '=', article)
      .where('locale', '=', locale)
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst()
  );
}

/** The comment to reply to; for a reply to a reply, the parent of both. */
function findParent(session: Session, { parent, article, locale }: SubmissionContextQuery) {
  return session
    .selectFrom('comments as target')
    .innerJoin('comments as top', (join) =>
      join.on(({ eb, fn }) => eb('top.id', '=', fn.coalesce('target.parent', 'target.id'))),
    )
    .selectAll('top')
    .where('target.id', '=', parent ?? '')
    .where('target.status', '=', 'approved')
    .where('top.status', '=', 'approved')
    .where('top.article', '=', article)
    .where('top.locale', '=', locale)
    .executeTakeFirst();
}

function count(session: Session, query: SubmissionContextQuery) {
  const { article, locale, bodyHash, repeatedSince, writer } = query;
  return session
    .selectNoFrom((eb) => [
      eb
        .selectFrom('closed_threads')
        .select((one) => one.fn.countAll<number>().as('count'))
        .where('article', '=', article)
        .where('locale', '=', locale)
        .as('closed'),
      countComments(eb)
        .where('body_hash', '=', bodyHash)
        .where('created_at', '>', repeatedSince)
        .as('repeats'),
      countComments(eb).where('writer_hash', '=', writer).where('status', '=', 'approved').as('approved'),
      countComments(eb).where('writer_hash', '=', writer).where('status', '=', 'spam').as('spam'),
    ])
    .executeTakeFirst();
}

function countComments(eb: ExpressionBuilder<StoreSchema, never>) {
  return eb.selectFrom('comments').select((one) => one.fn.countAll<number>().as('count'));
}

export function toBlock({ kind, value, created_at }: StoreSchema['blocks']): Block {
  return { kind: parseOneOf(kind, 'kind', blockKinds), value, createdAt: created_at };
}
