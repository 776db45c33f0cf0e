import type { Comment } from '../comment';
import type { CommentStore } from './comment-store';

/** Every comment, read in batches, so that a long export does not hold the database, nor all comments in memory. */
export async function* iterateBatches(listBatch: CommentStore['listBatch']): AsyncGenerator<Comment> {
  let after: Comment | undefined;
  do {
    const comments = await listBatch(after);
    yield* comments;
    after = comments.at(-1);
  } while (after);
}
