import type { Comments } from './comments';
import { writeLog } from './log-event';
import { readSecret } from './read-secret';
import { readCommentSettings } from './settings';
import { openDatabase } from './store/database/open-database';
import { createSqlStore } from './store/sql-store';
import { StoreUnavailable } from './store/store-unavailable';
import { submitComment } from './submission/submit-comment';

/**
 * Opens what the environment names. The store is made, and brought up to date, at its first use.
 *
 * @throws {CommentSettingsFault} when the environment does not say what it has to
 * @throws {StoreUnavailable} when the secret can be neither read nor made
 */
export async function openComments(environment: Record<string, string | undefined>): Promise<Comments> {
  const settings = readCommentSettings(environment);
  const secret = await readSecret(settings).catch((error: NodeJS.ErrnoException) => {
    throw new StoreUnavailable(`the secret of comments cannot be kept: ${error.code ?? error.name}`, {
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

/** Next.js bundles this module more than once: the process has one store all the same. */
const kept = Symbol.for('kajpath.comments');
type Kept = { comments?: Promise<Comments>; open: typeof openComments };
const holder = globalThis as { [kept]?: Kept };
holder[kept] ??= { open: openComments };
const shared = holder[kept];

/** The comments of this process. A failure to open them is not kept: the next call tries again. */
export function getComments(): Promise<Comments> {
  shared.comments ??= shared.open(process.env).catch((error) => {
    shared.comments = undefined;
    throw error;
  });
  return shared.comments;
}

/** Has `getComments` open them otherwise. To be called before anybody asks for comments. */
export function openCommentsWith(open: typeof openComments): void {
  shared.open = open;
}
