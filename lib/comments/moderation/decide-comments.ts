import type { Status } from '../comment';
import type { Comments } from '../comments';
import { nameError } from '../log-event';
import type { Attribution, Change } from '../store/comment-store';

/** Gives comments a status, and queues the letters that follow from an approval. `undo` of the store takes it back. */
export async function decideComments(
  decision: Attribution & { ids: string[]; status: Status },
  { store, settings, log }: Comments,
): Promise<Change> {
  const change = await store.setStatus(decision);
  log({ event: 'decision', actor: decision.actor, status: decision.status, comments: change.changed });
  if (decision.status === 'approved' && settings.mail) {
    // The decision stands whatever becomes of the letters.
    await store
      .queueLetters(change.changed, decision.at)
      .catch((error) => log({ event: 'fault', where: 'letters', error: nameError(error) }));
  }
  return change;
}
