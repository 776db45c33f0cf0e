import { readSettings } from '@/lib/settings/read-settings';
import type { CommentService } from './comment-service';
import { nameError, writeLog } from './log-event';
import { readSecret } from './read-secret';
import { openDatabase } from './store/database/open-database';
import { createSqlStore } from './store/sql-store';
import { StoreUnavailable } from './store/store-unavailable';
import { submitComment } from './submission/submit-comment';

/**
 * Opens the comment service that the environment configures. The database is created and migrated at first use.
 *
 * @throws {SettingsFault} when the settings are incomplete or wrong
 * @throws {StoreUnavailable} when the secret can be neither read nor created
 */
export async function openCommentService(
  environment: Record<string, string | undefined>,
): Promise<CommentService> {
  const { comments: settings } = readSettings(environment);
  const secret = await readSecret(settings).catch((error) => {
    throw new StoreUnavailable(`cannot read or create the secret for comments: ${nameError(error)}`, {
      cause: error,
    });
  });
  const service: CommentService = {
    store: createSqlStore(openDatabase(settings.store)),
    secret,
    settings,
    log: writeLog,
    submit: (form, facts) => submitComment(form, facts, service),
  };
  return service;
}

/** Next.js bundles this module more than once; a global symbol makes all copies share one store. */
const key = Symbol.for('kajpath.comments');
type Shared = { service?: Promise<CommentService>; open: typeof openCommentService };
const holder = globalThis as { [key]?: Shared };
holder[key] ??= { open: openCommentService };
const shared = holder[key];

/** The comment service of this process, opened at the first call. After a failure the next call tries again. */
export function getCommentService(): Promise<CommentService> {
  shared.service ??= shared.open(process.env).catch((error) => {
    shared.service = undefined;
    throw error;
  });
  return shared.service;
}

/** Replaces what `getCommentService` calls to open the service. Call it before the first `getCommentService`. */
export function openCommentServiceWith(open: typeof openCommentService): void {
  shared.open = open;
}
