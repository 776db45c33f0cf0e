import type { CommentContext } from './comment-context';
import type { CommentActions } from './create-comment-actions';

/** The comments of a process: its own (`openCommentService`), or those of a worker (`openInWorker`). */
export type CommentService = CommentContext & CommentActions;
