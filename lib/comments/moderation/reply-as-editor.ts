import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Comment } from '../comment';
import type { CommentContext } from '../comment-context';
import type { Attribution } from '../store/attribution';
import { bodySchema, type FieldFault, listFieldFaults } from '../submission/comment-form';

export type EditorReply = Attribution & {
  /** The comment to reply to. A reply to a reply is stored under the same parent. */
  parent: string;
  /** The editor's name as readers see it. */
  name: string;
  body: string;
  /** Unique per form: sent twice, it stores one reply. */
  submissionKey: string;
  /** The version of the comment that the editor has read (`versionOf`). */
  seen?: string;
};

export type ReplyOutcome =
  | { kind: 'stored'; comment: Comment; isNew: boolean }
  | { kind: 'invalid'; fault: FieldFault }
  /** The comment no longer exists. */
  | { kind: 'missing' }
  /** The comment is no longer as the editor has read it. */
  | { kind: 'changed' };

/**
 * Stores the editor's reply and shows it at once. Replying to a waiting comment approves it, but not the comment above that one: the
 * editor may not have read it.
 *
 * @throws {StoreUnavailable}
 */
export async function replyAsEditor(reply: EditorReply, service: CommentContext): Promise<ReplyOutcome> {
  const parsed = z.object({ body: bodySchema }).safeParse({ body: reply.body });
  if (!parsed.success) return { kind: 'invalid', fault: listFieldFaults(parsed.error).body ?? 'missing' };
  const { store } = service;
  const parent = await store.get(reply.parent);
  const top = parent?.parent ? await store.get(parent.parent) : parent;
  if (!parent || !top || parent.removedAt || parent.kind === 'report') return { kind: 'missing' };
  const added = await store.addReply({
    ...{ actor: reply.actor, at: reply.at, above: [parent.id] },
    seen: reply.seen === undefined ? undefined : { [parent.id]: reply.seen },
    reply: {
      id: newId(),
      article: top.article,
      locale: top.locale,
      kind: 'comment',
      parent: top.id,
      name: reply.name,
      email: '',
      body: parsed.data.body.text,
      status: 'approved',
      flags: [],
      isByEditor: true,
      createdAt: reply.at,
      editedAt: null,
      removedAt: null,
      submissionKey: `editor ${reply.submissionKey}`,
      ipHash: null,
      writer: null,
    },
  });
  return added ? { kind: 'stored', ...added } : { kind: 'changed' };
}
