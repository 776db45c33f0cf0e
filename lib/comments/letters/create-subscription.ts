import { randomBytes } from 'node:crypto';
import type { Comment } from '../comment';
import { hashEmail } from '../hash-email';
import type { Subscription } from '../store/letter-store';

/**
 * Creates the subscription of a comment's writer to replies. The confirmation letter is queued once the comment is approved, so that
 * bots cannot make us send mail.
 */
export function createSubscription(comment: Comment): Subscription {
  return {
    id: randomBytes(24).toString('base64url'),
    email: comment.email,
    emailHash: hashEmail(comment.email),
    locale: comment.locale,
    thread: comment.parent ?? comment.id,
    comment: comment.id,
    confirmedAt: null,
    createdAt: comment.createdAt,
  };
}
