import type { CommentActions } from '../create-comment-actions';
import type { CommentStore } from '../store/comment-store';
import type { RequestFacts } from '../submission/submission';

/** What can be called in the worker. Values and results are plain data. */
export type WorkerMethods = CommentStore &
  Omit<CommentActions, 'submit'> & {
    submit: (submission: SerializedSubmission) => ReturnType<CommentActions['submit']>;
  };

/** A submission as plain data: messages between threads cannot carry forms. */
export type SerializedSubmission = { fields: [string, string][]; facts: RequestFacts };
