import type { Comment } from '../comment';
import type { CommentStore } from './comment-store';

/**
 * Iterates over all comments, parents before replies. It reads them in batches, so that a long export neither blocks the database
 * nor fills the memory.
 */
export async function* iterateComments({
  listBatch,
}: Pick<CommentStore, 'listBatch'>): AsyncGenerator<Comment> {
  let after: Comment | undefined;
  do {
    const comments = await listBatch(after);
    yield* comments;
    after = comments.at(-1);
  } while (after);
}
