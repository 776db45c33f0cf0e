import { attemptMethods } from './attempt-methods';
import { auditMethods } from './audit-log';
import type { CommentStore } from './comment-store';
import { dailySaltMethods } from './daily-salts';
import type { StoreDatabase } from './database/store-database';
import { decisionMethods } from './decision-methods';
import { letterMethods } from './letter-methods';
import { maintenanceMethods } from './maintenance-methods';
import { queueMethods } from './queue-methods';
import { submissionContextMethods } from './submission-context-methods';
import { threadMethods } from './thread-methods';
import { watchHealth } from './watch-health';
import { writingMethods } from './writing-methods';

/** Creates a store on a migrated database. */
export function createSqlStore(opened: StoreDatabase): CommentStore {
  const { database, checkHealth } = watchHealth(opened);
  return {
    checkHealth,
    ...writingMethods(database),
    ...submissionContextMethods(database),
    ...threadMethods(database),
    ...queueMethods(database),
    ...decisionMethods(database),
    ...attemptMethods(database),
    ...dailySaltMethods(database),
    ...auditMethods(database),
    ...maintenanceMethods(database),
    ...letterMethods(database),
  };
}
