import { randomBytes } from 'node:crypto';
import type { Comment } from '../comment';
import type { CommentContext } from '../comment-context';
import { hashEmail } from '../hash-email';

/**
 * Subscribes a writer to replies. The confirmation letter is queued once the comment is approved, so that bots cannot make us send
 * mail. Does nothing without `SMTP_URL`.
 */
export async function subscribeToReplies(
  comment: Comment,
  now: number,
  { store, settings }: CommentContext,
): Promise<void> {
  if (!settings.mail || comment.status === 'spam') return;
  await store.subscribe({
    id: randomBytes(24).toString('base64url'),
    email: comment.email,
    emailHash: hashEmail(comment.email),
    locale: comment.locale,
    thread: comment.parent ?? comment.id,
    comment: comment.id,
    confirmedAt: null,
    createdAt: new Date(now).toISOString(),
  });
  if (comment.status === 'approved') await store.queueLetters([comment.id], comment.createdAt);
}
