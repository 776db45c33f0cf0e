import type { Comment } from '../comment';
import { isSigned, sign } from '../sign';

/** How long writers may change or delete what they wrote, in milliseconds. */
export const editTime = 15 * 60 * 1_000;

/** A cookie as it is to be set, with `HttpOnly` and `SameSite=Lax`, and `Secure` where the site has TLS. */
export type EditCookie = { name: string; value: string /** Seconds. */; maxAge: number };

/** The name of the cookie that lets its holder change a comment: one for each comment. */
export function editCookieName(comment: string): string {
  return `comment-${comment}`;
}

/** The cookie for who wrote a comment; nothing when its time is over. @param now  milliseconds */
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
 * Until when the holder of a cookie may change a comment.
 *
 * @param value  the value of the cookie of that comment's name, as the browser sent it
 * @returns      milliseconds; nothing when the cookie is missing, forged or too old
 */
export function readEditCookie(
  { comment, value = '', now }: { comment: string; value?: string; now: number },
  secret: string,
): number | undefined {
  const [expires = '', signature = ''] = value.split('.');
  if (!isSigned(`${comment}.${expires}`, signature, 'edit', secret)) return undefined;
  return Number(expires) > now ? Number(expires) : undefined;
}
