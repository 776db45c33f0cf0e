import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Comment } from '../comment';
import type { Comments } from '../comments';
import type { Attribution } from '../store/comment-store';
import { bodySchema, type FieldFault, listFieldFaults } from '../submission/comment-form';
import { decideComments } from './decide-comments';

export type EditorReply = Attribution & {
  /** The comment that is answered; the answer to a reply stands below the comment that both answer. */
  parent: string;
  /** The editor's name as readers see it. */
  name: string;
  body: string;
  /** Of one form alone: sent twice, it stores one reply. */
  submissionKey: string;
};

export type ReplyOutcome =
  | { kind: 'stored'; comment: Comment; isNew: boolean }
  | { kind: 'invalid'; fault: FieldFault }
  /** There is no such comment any more. */
  | { kind: 'missing' };

/**
 * Stores the editor's reply, which is shown at once. A comment that waits is approved by being answered.
 *
 * @throws {StoreUnavailable}
 */
export async function replyAsEditor(reply: EditorReply, comments: Comments): Promise<ReplyOutcome> {
  const parsed = z.object({ body: bodySchema }).safeParse({ body: reply.body });
  if (!parsed.success) return { kind: 'invalid', fault: listFieldFaults(parsed.error).body ?? 'missing' };
  const { store } = comments;
  const asked = await store.get(reply.parent);
  const top = asked?.parent ? await store.get(asked.parent) : asked;
  if (!asked || !top || asked.removedAt) return { kind: 'missing' };
  const waiting = [top, asked].filter(({ status }) => status !== 'approved').map(({ id }) => id);
  const act = { actor: reply.actor, at: reply.at };
  if (waiting.length > 0) await decideComments({ ...act, ids: waiting, status: 'approved' }, comments);
  const { comment, isNew } = await store.add({
    id: newId(),
    article: top.article,
    locale: top.locale,
    parent: top.id,
    name: reply.name,
    email: '',
    body: parsed.data.body.text,
    // Stored as waiting and then approved: the log has it, and the letters follow.
    status: 'waiting',
    flags: [],
    isAuthor: true,
    createdAt: reply.at,
    editedAt: null,
    removedAt: null,
    submissionKey: `editor ${reply.submissionKey}`,
    addressHash: null,
  });
  if (comment.status === 'waiting')
    await decideComments({ ...act, ids: [comment.id], status: 'approved' }, comments);
  return { kind: 'stored', comment: { ...comment, status: 'approved' }, isNew };
}
