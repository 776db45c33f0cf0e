import { nameError } from '@/lib/log/write-log';
import type { Status } from '../comment';
import type { CommentContext } from '../comment-context';
import type { Attribution, Change } from '../store/comment-store';

/** Sets the status of comments and queues the letters that an approval triggers. `store.undo` reverts it. */
export async function decideComments(
  decision: Attribution & { ids: string[]; status: Status },
  { store, settings, log }: CommentContext,
): Promise<Change> {
  const change = await store.setStatus(decision);
  log({ event: 'decision', actor: decision.actor, status: decision.status, comments: change.changed });
  if (decision.status === 'approved' && settings.mail) {
    // The decision is kept even if its letters cannot be queued.
    await store
      .queueLetters(change.changed, decision.at)
      .catch((error) => log({ event: 'fault', where: 'letters', error: nameError(error) }));
  }
  return change;
}
