import { randomBytes } from 'node:crypto';
import type { Comment } from '../comment';
import type { Comments } from '../comments';
import { hashEmail } from '../hash-text';

/**
 * Notes that a writer wishes to hear of replies. The letter that asks for confirmation is queued when the comment is approved, so that
 * nobody gets one because of a machine. Without `SMTP_URL` nothing is noted.
 */
export async function subscribeToReplies(
  comment: Comment,
  now: number,
  { store, settings }: Comments,
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
