import { createHash } from 'node:crypto';
import type { Comment } from './comment';

/** Tells whether a comment is still as somebody saw it: another text or status gives another version. 16 characters. */
export function versionOf({ status, body }: Pick<Comment, 'status' | 'body'>): string {
  return createHash('sha256').update(`${status}\n${body}`).digest('base64url').slice(0, 16);
}
