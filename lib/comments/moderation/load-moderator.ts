import { logError } from '@/lib/log/write-log';
import { readSettings } from '@/lib/settings/read-settings';
import type { CommentService } from '../comment-service';
import { getCommentService } from '../provide-comment-service';
import { readSession, type Session } from './session';

/** The visitor of a moderation page, logged in or not. */
type Moderator =
  | { session: Session; service: CommentService }
  | { session?: undefined; isStoreUnavailable: boolean };

/**
 * @param cookie  of the session, as the browser sent it
 * @returns undefined without a password hash in the environment: moderation is then disabled
 */
export async function loadModerator(cookie: string | undefined): Promise<Moderator | undefined> {
  const { passwordHash } = readSettings().comments;
  if (!passwordHash) return undefined;
  try {
    const service = await getCommentService();
    const keys = { secret: service.secret, passwordHash };
    const session = await readSession(cookie, Date.now(), keys, service.store);
    return session ? { session, service } : { isStoreUnavailable: false };
  } catch (error) {
    logError('moderation unavailable', error);
    return { isStoreUnavailable: true };
  }
}
