import { attemptMethods } from './attempt-methods';
import { auditMethods } from './audit-log';
import type { CommentStore } from './comment-store';
import { dailySaltMethods } from './daily-salts';
import type { StoreDatabase } from './database/store-database';
import { decisionMethods } from './decision-methods';
import { digestMethods } from './digest-methods';
import { letterMethods, type OnApproved, queueLetters } from './letter-methods';
import { maintenanceMethods } from './maintenance-methods';
import { moveMethods } from './move-methods';
import { peopleMethods } from './people-methods';
import { queueMethods } from './queue-methods';
import { reportMethods } from './report-methods';
import { sessionMethods } from './session-methods';
import { submissionContextMethods } from './submission-context-methods';
import { subscriptionMethods } from './subscription-methods';
import { threadMethods } from './thread-methods';
import { watchHealth } from './watch-health';
import { writingMethods } from './writing-methods';

/**
 * Creates a store on a migrated database.
 *
 * @param sendsLetters  whether an approval queues the letters that it triggers
 */
export function createSqlStore(opened: StoreDatabase, { sendsLetters = false } = {}): CommentStore {
  const onApproved: OnApproved = sendsLetters ? queueLetters : async () => {};
  const { database, checkHealth } = watchHealth(opened);
  return {
    checkHealth,
    ...writingMethods(database, onApproved),
    ...submissionContextMethods(database),
    ...threadMethods(database),
    ...queueMethods(database),
    ...decisionMethods(database, onApproved),
    ...moveMethods(database),
    ...attemptMethods(database),
    ...dailySaltMethods(database),
    ...auditMethods(database),
    ...maintenanceMethods(database),
    ...letterMethods(database),
    ...digestMethods(database),
    ...subscriptionMethods(database),
    ...peopleMethods(database),
    ...sessionMethods(database),
    ...reportMethods(database),
  };
}
