import type { CommentStore } from '../comment-store';
import { attemptMethods } from './attempts';
import { auditMethods } from './audit';
import { letterMethods } from './letters';
import { maintenanceMethods } from './maintenance';
import { moderationMethods } from './moderation';
import { queueMethods } from './queue';
import type { SqlDatabase } from './sql-database';
import { submissionContextMethods } from './submission-context';
import { threadMethods } from './threads';
import { writingMethods } from './writing';

/** A store over a database that has been migrated. */
export function createSqlStore(database: SqlDatabase): CommentStore {
  return {
    ...writingMethods(database),
    ...submissionContextMethods(database),
    ...threadMethods(database),
    ...queueMethods(database),
    ...moderationMethods(database),
    ...attemptMethods(database),
    ...auditMethods(database),
    ...maintenanceMethods(database),
    ...letterMethods(database),
  };
}
