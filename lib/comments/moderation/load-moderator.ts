import type { Comments } from '../comments';
import { getComments } from '../open-comments';
import { readPasswordHash } from './read-password-hash';
import { readSession, type Session } from './session';

/** Who asks for a moderation page: somebody logged in, or somebody who may do that. */
export type Moderator =
  | { session: Session; comments: Comments }
  /** `isAway` while the store does not answer. */
  | { session?: undefined; isAway: boolean };

/**
 * @param cookie  of the session, as the browser sent it
 * @returns nothing when the environment has no password hash: there is no moderation then
 */
export async function loadModerator(cookie: string | undefined): Promise<Moderator | undefined> {
  const passwordHash = readPasswordHash(process.env);
  if (!passwordHash) return undefined;
  try {
    const comments = await getComments();
    const session = readSession(cookie, Date.now(), { secret: comments.secret, passwordHash });
    return session ? { session, comments } : { isAway: false };
  } catch (error) {
    console.error(error);
    return { isAway: true };
  }
}
