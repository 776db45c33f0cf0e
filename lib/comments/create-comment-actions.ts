import type { CommentContext } from './comment-context';
import { decideComments } from './moderation/decide-comments';
import { replyAsEditor } from './moderation/reply-as-editor';
import { reviseComment, withdrawComment } from './revision/revise-comment';
import { submitComment } from './submission/submit-comment';

/** What readers and moderators do. It judges texts, which takes time, so a server does it in a worker. */
export function createCommentActions(context: CommentContext) {
  return {
    submit: (...values: Values<typeof submitComment>) => submitComment(...values, context),
    revise: (...values: Values<typeof reviseComment>) => reviseComment(...values, context),
    withdraw: (...values: Values<typeof withdrawComment>) => withdrawComment(...values, context),
    reply: (...values: Values<typeof replyAsEditor>) => replyAsEditor(...values, context),
    decide: (...values: Values<typeof decideComments>) => decideComments(...values, context),
  };
}

/** The parameters of an action before its context. */
type Values<Action> = Action extends (...values: [...infer Before, CommentContext]) => unknown
  ? Before
  : never;

export type CommentActions = ReturnType<typeof createCommentActions>;
