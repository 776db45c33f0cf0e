import { createHash, randomBytes } from 'node:crypto';
import { isSigned, sign } from '../sign';

/** The lifetime of a session, in milliseconds. */
export const sessionTime = 12 * 60 * 60 * 1_000;

export const sessionCookieName = 'moderator';

/** What sessions are signed with: a new password or a new secret ends every session. */
export type SessionKeys = { secret: string; passwordHash: string };

/** A valid session. Forms must carry its `formToken` against cross-site request forgery. */
export type Session = { expires: number; formToken: string };

/** Issues the cookie value of a new session. @param now  milliseconds */
export function issueSession(now: number, keys: SessionKeys): string {
  return formatSession(`${now + sessionTime}.${randomBytes(16).toString('base64url')}`, keys);
}

/** Reads the session of a cookie; undefined when missing, forged or expired. @param now  milliseconds */
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

/** Adds the password hash to the text that is signed, so that a new password ends every session. */
function bind(payload: string, { passwordHash }: SessionKeys): string {
  return `${payload} ${createHash('sha256').update(passwordHash).digest('base64url')}`;
}
