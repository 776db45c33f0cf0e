import type { Comment } from '../comment';
import { isSigned, sign } from '../sign';

/** How long writers may edit or delete their comment, in milliseconds. */
export const editTime = 15 * 60 * 1_000;

/** A cookie to set with `HttpOnly` and `SameSite=Lax`, and `Secure` over TLS. */
export type EditCookie = {
  name: string;
  value: string;
  /** Seconds. */
  maxAge: number;
};

/** The name of the cookie that lets its holder edit this comment. */
export function editCookieName(comment: string): string {
  return `comment-${comment}`;
}

/** Issues the cookie for the writer of a comment; undefined when the time to edit is over. @param now  milliseconds */
export function issueEditCookie(
  { id, createdAt }: Pick<Comment, 'id' | 'createdAt'>,
  now: number,
  secret: string,
): EditCookie | undefined {
  const expires = Date.parse(createdAt) + editTime;
  if (expires <= now) return undefined;
  return {
    name: editCookieName(id),
    value: `${expires}.${sign(`${id}.${expires}`, 'edit', secret)}`,
    maxAge: Math.ceil((expires - now) / 1_000),
  };
}

/**
 * Reads until when the holder of a cookie may edit a comment.
 *
 * @param value  of the cookie `editCookieName(comment)`, as the browser sent it
 * @returns      milliseconds; undefined when the cookie is missing, forged or expired
 */
export function readEditCookie(
  { comment, value = '', now }: { comment: string; value?: string; now: number },
  secret: string,
): number | undefined {
  const [expires = '', signature = ''] = value.split('.');
  if (!isSigned(`${comment}.${expires}`, signature, 'edit', secret)) return undefined;
  return Number(expires) > now ? Number(expires) : undefined;
}
