import { writeLog } from '@/lib/log/write-log';
import type { CommentSettings } from '@/lib/settings/settings';
import type { CommentService } from './comment-service';
import { createCommentActions } from './create-comment-actions';
import { readSecret } from './read-secret';
import { openDatabase } from './store/database/open-database';
import { createSqlStore } from './store/sql-store';

/**
 * Opens the comment service in this thread. The database is created and migrated at first use.
 *
 * @throws {StoreUnavailable} when the secret can be neither read nor created
 */
export async function openCommentService(settings: CommentSettings): Promise<CommentService> {
  const context = {
    store: createSqlStore(openDatabase(settings.store), { sendsLetters: settings.mail !== undefined }),
    secret: await readSecret(settings),
    settings,
    log: writeLog,
  };
  return { ...context, ...createCommentActions(context) };
}
