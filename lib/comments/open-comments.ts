import type { Comments } from './comments';
import { nameError, writeLog } from './log-event';
import { readSecret } from './read-secret';
import { readCommentSettings } from './settings';
import { openDatabase } from './store/database/open-database';
import { createSqlStore } from './store/sql-store';
import { StoreUnavailable } from './store/store-unavailable';
import { submitComment } from './submission/submit-comment';

/**
 * Opens the comments that the environment configures. The database is created and migrated at first use.
 *
 * @throws {CommentSettingsFault} when the settings are incomplete or wrong
 * @throws {StoreUnavailable} when the secret can be neither read nor created
 */
export async function openComments(environment: Record<string, string | undefined>): Promise<Comments> {
  const settings = readCommentSettings(environment);
  const secret = await readSecret(settings).catch((error) => {
    throw new StoreUnavailable(`cannot read or create the secret for comments: ${nameError(error)}`, {
      cause: error,
    });
  });
  const comments: Comments = {
    store: createSqlStore(openDatabase(settings.store)),
    secret,
    settings,
    log: writeLog,
    submit: (form, facts) => submitComment(form, facts, comments),
  };
  return comments;
}

/** Next.js bundles this module more than once; a global symbol makes all copies share one store. */
const key = Symbol.for('kajpath.comments');
type Shared = { comments?: Promise<Comments>; open: typeof openComments };
const holder = globalThis as { [key]?: Shared };
holder[key] ??= { open: openComments };
const shared = holder[key];

/** The comments of this process, opened at the first call. After a failure the next call tries again. */
export function getComments(): Promise<Comments> {
  shared.comments ??= shared.open(process.env).catch((error) => {
    shared.comments = undefined;
    throw error;
  });
  return shared.comments;
}

/** Replaces how `getComments` opens comments. Call it before the first `getComments`. */
export function openCommentsWith(open: typeof openComments): void {
  shared.open = open;
}
