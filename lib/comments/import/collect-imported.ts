import type { CommentStore } from '../store/comment-store';
import { iterateComments } from '../store/iterate-comments';

/** Collects the ids of all comments in the store that came from WordPress. */
export async function collectImported(store: Pick<CommentStore, 'listBatch'>): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { id, submissionKey } of iterateComments(store))
    if (submissionKey.startsWith('wordpress ')) ids.add(id);
  return ids;
}
