import { createHash, randomBytes } from 'node:crypto';
import { isSigned, sign } from '../sign';

/** A moderator has to log in again after this time, in milliseconds. */
export const sessionTime = 12 * 60 * 60 * 1_000;

export const sessionCookieName = 'moderator';

/** What sessions rest on: a new password ends every session, and so does a new secret. */
export type SessionKeys = { secret: string; passwordHash: string };

/** What a session is known by: forms carry its token, so that only a page that could read the session writes. */
export type Session = { expires: number; formToken: string };

/** The value of the cookie of a new session. @param now milliseconds */
export function issueSession(now: number, keys: SessionKeys): string {
  return formatSession(`${now + sessionTime}.${randomBytes(16).toString('base64url')}`, keys);
}

/** The session of a cookie; nothing when it is missing, forged or over. @param now milliseconds */
export function readSession(value: string | undefined, now: number, keys: SessionKeys): Session | undefined {
  const [, payload = '', expires = '', signature = ''] =
    /^((\d{13})\.[\w-]{22})\.([\w-]{43})$/.exec(value ?? '') ?? [];
  if (!isSigned(bind(payload, keys), signature, 'session', keys.secret)) return undefined;
  if (Number(expires) <= now) return undefined;
  return { expires: Number(expires), formToken: sign(`form ${payload}`, 'session', keys.secret) };
}

function formatSession(payload: string, keys: SessionKeys): string {
  return `${payload}.${sign(bind(payload, keys), 'session', keys.secret)}`;
}

function bind(payload: string, { passwordHash }: SessionKeys): string {
  return `${payload} ${createHash('sha256').update(passwordHash).digest('base64url')}`;
}
