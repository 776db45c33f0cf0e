import type { Status } from '../comment';
import type { CommentContext } from '../comment-context';
import type { Attribution } from '../store/attribution';
import type { Change, Seen } from '../store/comment-store';

/** Sets the status of comments, and logs it. `store.undo` reverts it. */
export async function decideComments(
  decision: Attribution & { ids: string[]; status: Status; seen?: Seen },
  { store, log }: Pick<CommentContext, 'store' | 'log'>,
): Promise<Change> {
  const change = await store.setStatus(decision);
  log({ event: 'decision', actor: decision.actor, status: decision.status, comments: change.changed });
  return change;
}
