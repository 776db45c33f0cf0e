import { expect, test } from 'vitest';
import { type EditorReply, replyAsEditor } from '@/lib/comments/moderation/reply-as-editor';
import { versionOf } from '@/lib/comments/version-of';
import { withComments } from './open-comments';
import { at, sampleComment } from './samples';

const replyTo = (parent: string, own: Partial<EditorReply> = {}): EditorReply => ({
  ...{ parent, name: 'সম্পাদক', body: 'ধন্যবাদ', submissionKey: 'a', actor: 'moderator', at: at(9), ...own },
});

test('replying to a comment approves it, but not the comment above, which the editor may not have read', () =>
  withComments({}, async (comments) => {
    const { store } = comments;
    const top = sampleComment({ status: 'waiting' });
    const answer = sampleComment({ status: 'waiting', parent: top.id });
    await store.add(top);
    await store.add(answer);
    const outcome = await replyAsEditor(replyTo(answer.id, { seen: versionOf(answer) }), comments);
    expect(outcome).toMatchObject({ kind: 'stored', comment: { parent: top.id } });
    expect((await store.get(answer.id))?.status).toBe('approved');
    expect((await store.get(top.id))?.status).toBe('waiting');
  }));

test('a reply below a removed comment can be answered', () =>
  withComments({}, async (comments) => {
    const { store } = comments;
    const top = sampleComment({ status: 'approved' });
    const answer = sampleComment({ status: 'approved', parent: top.id });
    await store.add(top);
    await store.add(answer);
    await store.remove({ actor: 'writer', at: at(1), id: top.id });
    const outcome = await replyAsEditor(replyTo(answer.id, { seen: versionOf(answer) }), comments);
    expect(outcome).toMatchObject({ kind: 'stored', comment: { parent: top.id } });
    expect(await replyAsEditor(replyTo(top.id), comments)).toEqual({ kind: 'missing' });
  }));

test('a comment that has changed since the editor read it gets no reply', () =>
  withComments({}, async (comments) => {
    const comment = sampleComment();
    await comments.store.add(comment);
    const seen = versionOf({ ...comment, body: 'আগের কথা' });
    expect(await replyAsEditor(replyTo(comment.id, { seen }), comments)).toEqual({ kind: 'changed' });
  }));
