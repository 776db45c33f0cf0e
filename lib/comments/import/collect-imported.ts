import type { CommentStore } from '../store/comment-store';

/** Collects the ids of all comments in the store that came from WordPress. */
export async function collectImported(store: Pick<CommentStore, 'iterate'>): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { id, submissionKey } of store.iterate())
    if (submissionKey.startsWith('wordpress ')) ids.add(id);
  return ids;
}
