import type { Comments } from '../comments';
import { getComments } from '../open-comments';
import { readPasswordHash } from './read-password-hash';
import { readSession, type Session } from './session';

/** The visitor of a moderation page, logged in or not. */
export type Moderator =
  | { session: Session; comments: Comments }
  | { session?: undefined; isStoreUnavailable: boolean };

/**
 * @param cookie  of the session, as the browser sent it
 * @returns undefined without a password hash in the environment: moderation is then disabled
 */
export async function loadModerator(cookie: string | undefined): Promise<Moderator | undefined> {
  const passwordHash = readPasswordHash(process.env);
  if (!passwordHash) return undefined;
  try {
    const comments = await getComments();
    const session = readSession(cookie, Date.now(), { secret: comments.secret, passwordHash });
    return session ? { session, comments } : { isStoreUnavailable: false };
  } catch (error) {
    console.error(error);
    return { isStoreUnavailable: true };
  }
}
