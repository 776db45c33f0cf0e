import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Comment } from '../comment';
import type { CommentContext } from '../comment-context';
import type { Attribution } from '../store/comment-store';
import { bodySchema, type FieldFault, listFieldFaults } from '../submission/comment-form';
import { decideComments } from './decide-comments';

export type EditorReply = Attribution & {
  /** The comment to reply to. A reply to a reply is stored under the same parent. */
  parent: string;
  /** The editor's name as readers see it. */
  name: string;
  body: string;
  /** Unique per form: sent twice, it stores one reply. */
  submissionKey: string;
};

export type ReplyOutcome =
  | { kind: 'stored'; comment: Comment; isNew: boolean }
  | { kind: 'invalid'; fault: FieldFault }
  /** The comment no longer exists. */
  | { kind: 'missing' };

/**
 * Stores the editor's reply and shows it at once. Replying to a waiting comment approves it.
 *
 * @throws {StoreUnavailable}
 */
export async function replyAsEditor(reply: EditorReply, service: CommentContext): Promise<ReplyOutcome> {
  const parsed = z.object({ body: bodySchema }).safeParse({ body: reply.body });
  if (!parsed.success) return { kind: 'invalid', fault: listFieldFaults(parsed.error).body ?? 'missing' };
  const { store } = service;
  const parent = await store.get(reply.parent);
  const top = parent?.parent ? await store.get(parent.parent) : parent;
  if (!parent || !top || parent.removedAt) return { kind: 'missing' };
  const waiting = [top, parent].filter(({ status }) => status !== 'approved').map(({ id }) => id);
  const by = { actor: reply.actor, at: reply.at };
  if (waiting.length > 0) await decideComments({ ...by, ids: waiting, status: 'approved' }, service);
  const { comment, isNew } = await store.add({
    id: newId(),
    article: top.article,
    locale: top.locale,
    parent: top.id,
    name: reply.name,
    email: '',
    body: parsed.data.body.text,
    // Stored as waiting and then approved, so that the audit log and the letters work as for any comment.
    status: 'waiting',
    flags: [],
    isByEditor: true,
    createdAt: reply.at,
    editedAt: null,
    removedAt: null,
    submissionKey: `editor ${reply.submissionKey}`,
    ipHash: null,
  });
  if (comment.status === 'waiting')
    await decideComments({ ...by, ids: [comment.id], status: 'approved' }, service);
  return { kind: 'stored', comment: { ...comment, status: 'approved' }, isNew };
}
