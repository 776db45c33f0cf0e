import { readSecret } from './comment-secret';
import type { CommentStore } from './comment-store';
import { type Log, writeLog } from './log-event';
import { type CommentSettings, readCommentSettings } from './settings';
import { openDatabase } from './store/open-database';
import { createSqlStore } from './store/sql-store';
import { StoreUnavailable } from './store-unavailable';

/** Everything that works on comments is given this. */
export type Comments = {
  store: CommentStore;
  /** Signs forms, cookies and sessions (`sign`). */
  secret: string;
  settings: CommentSettings;
  log: Log;
};

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
  return { store: createSqlStore(openDatabase(settings.store)), secret, settings, log: writeLog };
}

/** Next.js bundles this module more than once: the process has one store all the same. */
const kept = Symbol.for('kajpath.comments');
const shared = globalThis as { [kept]?: Promise<Comments> };

/** The comments of this process. A failure to open them is not kept: the next call tries again. */
export function getComments(): Promise<Comments> {
  shared[kept] ??= openComments(process.env).catch((error) => {
    delete shared[kept];
    throw error;
  });
  return shared[kept];
}
