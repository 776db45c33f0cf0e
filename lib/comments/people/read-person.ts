import { readSettings } from '@/lib/settings/read-settings';
import { getCommentService } from '../provide-comment-service';
import type { PeopleStore } from '../store/people-store';
import type { Person } from './person';
import { readSession, type Session, sessionCookieName } from './session';

/** Somebody who is logged in. */
export type PersonInSession = Person & { session: Session };

/** Who can log in, as the settings say. */
export type PeopleSetting = {
  /** Of the built-in moderator. */
  passwordHash?: string;
  /** Whether there is a desk. */
  hasDesk?: boolean;
};

/**
 * Reads who sent a request, in the thread of the server and in that of the renderer.
 *
 * @param cookies  as the browser sent them, without the prefix `__Host-`
 * @param now      milliseconds
 * @returns        undefined for somebody who is not logged in
 * @throws {StoreUnavailable}
 */
export async function readPerson(
  cookies: Record<string, string | undefined>,
  { now = Date.now(), setting = readPeopleSetting() }: { now?: number; setting?: PeopleSetting } = {},
): Promise<PersonInSession | undefined> {
  const token = cookies[sessionCookieName];
  if (!token) return undefined;
  const { secret, store } = await getCommentService();
  const found = await readSession(token, now, { secret, passwordHash: setting.passwordHash }, store);
  return found && { ...found.person, session: found.session };
}

/** Whether anybody can log in: with the moderator's password or, where there is a desk, with an account. Else there is no login. */
export async function canAnybodyLogIn(
  { passwordHash, hasDesk }: PeopleSetting,
  store: Pick<PeopleStore, 'hasPeople'>,
): Promise<boolean> {
  return passwordHash !== undefined || (hasDesk === true && (await store.hasPeople()));
}

/** Reads the settings of this process. */
export function readPeopleSetting(): PeopleSetting {
  const { comments, hasDesk } = readSettings();
  return { passwordHash: comments.passwordHash, hasDesk };
}
