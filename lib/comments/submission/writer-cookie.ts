import { createHash } from 'node:crypto';
import type { EditCookie } from '../revision/edit-cookie';
import { isSigned, sign } from '../sign';

/*
 * A browser that has sent a comment gets a random id. Once the editor has approved a comment of this id, later ones may appear at
 * once. Nobody else can claim it: what is typed in a form, an e-mail address above all, gives no trust.
 */

export const writerCookieName = 'writer';

/** How long a browser keeps its id after its last comment, in seconds. The text under the form names this time. */
const writerTime = 365 * 24 * 60 * 60;

/** Reads the id of a cookie; undefined when it is missing or not ours. */
export function readWriterCookie(value: string | undefined, secret: string): string | undefined {
  const [, id = '', signature = ''] = /^([\w-]{22})\.([\w-]{43})$/.exec(value ?? '') ?? [];
  return isSigned(id, signature, 'writer', secret) ? id : undefined;
}

/** Issues the cookie of an id. */
export function issueWriterCookie(id: string, secret: string): EditCookie {
  return {
    name: writerCookieName,
    value: `${id}.${sign(id, 'writer', secret)}`,
    maxAge: writerTime,
  };
}

/** The id for a browser without one: the same when the same form is sent again, because its first answer may not have arrived. */
export function createWriterId(nonce: string, secret: string): string {
  return sign(`new ${nonce}`, 'writer', secret).slice(0, 22);
}

/** What the store knows of an id: enough to find its comments, not enough to make a cookie. */
export function hashWriter(id: string): string {
  return createHash('sha256').update(`writer\n${id}`).digest('hex');
}
