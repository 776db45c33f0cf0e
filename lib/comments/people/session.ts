import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { sign } from '../sign';
import type { SessionStore } from '../store/session-store';
import { nameBrowser } from './name-browser';
import type { Person } from './person';

/** The lifetime of a session, in milliseconds. */
export const sessionTime = 12 * 60 * 60 * 1_000;

/** The cookie of everybody who is logged in; its name is older than accounts. */
export const sessionCookieName = 'moderator';

/** What the sessions of a person rest on: a new password or a new secret ends them. */
export type SessionKeys = { secret: string; passwordHash: string };

/** A valid session. Forms must carry its `formToken` against cross-site request forgery. */
export type Session = { id: string; expires: number; formToken: string };

/**
 * Opens a session.
 *
 * @param login    who has logged in; `now` in milliseconds
 * @returns        the value of its cookie: a random token, which is stored as a hash only
 */
export async function openSession(
  { person, now, userAgent }: { person: Pick<Person, 'id'>; now: number; userAgent: string },
  keys: SessionKeys,
  store: Pick<SessionStore, 'addSession'>,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = new Date(now).toISOString();
  await store.addSession({
    id: newId(),
    person: person.id,
    tokenHash: hashToken(token, keys.secret),
    keys: hashKeys(keys),
    browser: nameBrowser(userAgent),
    createdAt: at,
    seenAt: at,
    expiresAt: new Date(now + sessionTime).toISOString(),
  });
  return token;
}

/**
 * Reads the session of a cookie, and whose it is.
 *
 * @param now   milliseconds
 * @param keys  with the hash of the moderator's password, if there is one
 * @returns     undefined when the session is missing, ended or expired, or rests on another password or secret
 */
export async function readSession(
  token: string | undefined,
  now: number,
  { secret, passwordHash: ofModerator }: Partial<SessionKeys> & Pick<SessionKeys, 'secret'>,
  store: Pick<SessionStore, 'useSession'>,
): Promise<{ person: Person; session: Session } | undefined> {
  if (!token || !/^[\w-]{43}$/.test(token)) return undefined;
  const stored = await store.useSession(hashToken(token, secret), new Date(now).toISOString());
  const passwordHash = stored?.passwordHash ?? ofModerator;
  if (!stored || !passwordHash || stored.keys !== hashKeys({ secret, passwordHash })) return undefined;
  const formToken = sign(`form ${token}`, 'session', secret);
  const session = { id: stored.id, expires: Date.parse(stored.expiresAt), formToken };
  return { person: stored.person, session };
}

/** Whether a form has the token of a session, compared in constant time. */
export function hasFormToken({ formToken }: Session, sent: string | null): boolean {
  const [expected, received] = [Buffer.from(formToken), Buffer.from(sent ?? '')];
  return received.length === expected.length && timingSafeEqual(received, expected);
}

function hashToken(token: string, secret: string): string {
  return sign(`token ${token}`, 'session', secret);
}

function hashKeys({ secret, passwordHash }: SessionKeys): string {
  return sign(`keys ${createHash('sha256').update(passwordHash).digest('base64url')}`, 'session', secret);
}
