import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { sign } from '../sign';
import type { SessionStore } from '../store/session-store';
import { nameBrowser } from './name-browser';

/** The lifetime of a session, in milliseconds. */
export const sessionTime = 12 * 60 * 60 * 1_000;

export const sessionCookieName = 'moderator';

/** What sessions are made with: a new password or a new secret ends every session. */
export type SessionKeys = { secret: string; passwordHash: string };

/** A valid session. Forms must carry its `formToken` against cross-site request forgery. */
export type Session = { id: string; expires: number; formToken: string };

/** Opens a session. @param now  milliseconds @returns the value of its cookie: a random token, which is stored as a hash only */
export async function openSession(
  { now, userAgent }: { now: number; userAgent: string },
  keys: SessionKeys,
  store: SessionStore,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = new Date(now).toISOString();
  await store.addSession({
    id: newId(),
    tokenHash: hashToken(token, keys),
    keys: hashKeys(keys),
    browser: nameBrowser(userAgent),
    createdAt: at,
    seenAt: at,
    expiresAt: new Date(now + sessionTime).toISOString(),
  });
  return token;
}

/** Reads the session of a cookie; undefined when missing, ended or expired. @param now  milliseconds */
export async function readSession(
  token: string | undefined,
  now: number,
  keys: SessionKeys,
  store: SessionStore,
): Promise<Session | undefined> {
  if (!token || !/^[\w-]{43}$/.test(token)) return undefined;
  const stored = await store.useSession(hashToken(token, keys), new Date(now).toISOString());
  if (!stored) return undefined;
  const formToken = sign(`form ${token}`, 'session', keys.secret);
  return { id: stored.id, expires: Date.parse(stored.expiresAt), formToken };
}

/** Includes the keys, so that no session of other keys is found. */
function hashToken(token: string, keys: SessionKeys): string {
  return sign(`token ${token} ${hashKeys(keys)}`, 'session', keys.secret);
}

function hashKeys({ secret, passwordHash }: SessionKeys): string {
  return sign(`keys ${createHash('sha256').update(passwordHash).digest('base64url')}`, 'session', secret);
}
