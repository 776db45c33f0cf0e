import type { CommentStore } from '../comment-store';
import { attemptMethods } from './attempts';
import { auditMethods } from './audit';
import { keepingMethods } from './keeping';
import { moderationMethods } from './moderation';
import { noticingMethods } from './noticing';
import { queueMethods } from './queue';
import type { SqlDatabase } from './sql-database';
import { standingMethods } from './standing';
import { threadMethods } from './threads';
import { writingMethods } from './writing';

/** A store over a database that has been migrated. */
export function createSqlStore(database: SqlDatabase): CommentStore {
  return {
    ...writingMethods(database),
    ...standingMethods(database),
    ...threadMethods(database),
    ...queueMethods(database),
    ...moderationMethods(database),
    ...attemptMethods(database),
    ...auditMethods(database),
    ...keepingMethods(database),
    ...noticingMethods(database),
  };
}
