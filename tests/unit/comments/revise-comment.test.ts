import { expect, test } from 'vitest';
import type { Comment } from '@/lib/comments/comment';
import { editCookieName, issueEditCookie } from '@/lib/comments/revision/edit-cookie';
import { reviseComment, withdrawComment } from '@/lib/comments/revision/revise-comment';
import { facts, type TestComments, withComments } from './open-comments';
import { at, noon, sampleComment } from './samples';

const minute = 60_000;
const { headers } = facts;
const moderator = (seconds: number) => ({ actor: 'moderator', at: at(seconds) }) as const;

/** A request with the comment's cookie, a minute after it was written. */
function requestOf({ id, createdAt }: Pick<Comment, 'id' | 'createdAt'>, { secret }: TestComments) {
  const cookie = issueEditCookie({ id, createdAt }, noon, secret)?.value;
  return { id, cookie, headers, now: noon + minute };
}

async function addComment(comments: TestComments, own: Partial<Comment> = {}): Promise<Comment> {
  return (await comments.store.add(sampleComment(own))).comment;
}

test('an edited comment is judged by its new text', () =>
  withComments({}, async (comments) => {
    await addComment(comments, { status: 'approved', writer: 'browser' });
    const comment = await addComment(comments, { status: 'approved', writer: 'browser' });
    const request = requestOf(comment, comments);
    const outcomeOf = async (body: string) => {
      const outcome = await reviseComment({ ...request, body }, comments);
      return outcome.kind === 'changed' ? [outcome.comment.status, outcome.comment.flags] : outcome;
    };
    expect(await outcomeOf('আরও স্পষ্ট করে বলি')).toEqual(['approved', []]);
    expect(await outcomeOf('দেখুন https://example.com')).toEqual(['waiting', ['link', 'edited']]);
    expect(await outcomeOf('…')).toEqual({ kind: 'invalid', fault: 'missing', body: '…' });
    expect((await comments.store.get(comment.id))?.body).toBe('দেখুন https://example.com');
  }));

test('a comment under the editor’s name still waits after an edit', () =>
  withComments({}, async (comments) => {
    await addComment(comments, { status: 'approved', writer: 'browser' });
    const comment = await addComment(comments, { name: 'সম্পাদক', flags: ['editorName'], writer: 'browser' });
    await reviseComment({ ...requestOf(comment, comments), body: 'আমিই সম্পাদক' }, comments);
    expect(await comments.store.get(comment.id)).toMatchObject({ status: 'waiting', flags: ['editorName'] });
  }));

test('spam stays spam after an edit', () =>
  withComments({}, async (comments) => {
    const comment = await addComment(comments, { status: 'spam' });
    await reviseComment({ ...requestOf(comment, comments), body: 'খুব ভালো লেখা' }, comments);
    expect((await comments.store.get(comment.id))?.status).toBe('spam');
  }));

test('a comment can be deleted twice, and not edited after that', () =>
  withComments({}, async (comments) => {
    const alone = await addComment(comments);
    const answered = await addComment(comments, { status: 'approved' });
    await addComment(comments, { parent: answered.id, status: 'approved' });
    for (const comment of [alone, answered]) {
      const request = requestOf(comment, comments);
      expect(await withdrawComment(request, comments)).toEqual({ kind: 'removed' });
      expect(await withdrawComment(request, comments)).toEqual({ kind: 'removed' });
      const body = 'ফিরিয়ে আনি';
      expect(await reviseComment({ ...request, body }, comments)).toEqual({ kind: 'refused', body });
    }
    expect(await comments.store.get(alone.id)).toBeUndefined();
    expect(await comments.store.get(answered.id)).toMatchObject({ body: '', name: '', email: '' });
  }));

test('a writer cannot change a binned comment', () =>
  withComments({}, async (comments) => {
    const comment = await addComment(comments);
    await comments.store.setStatus({ ...moderator(1), ids: [comment.id], status: 'binned' });
    const request = requestOf(comment, comments);
    expect((await withdrawComment(request, comments)).kind).toBe('refused');
    expect((await reviseComment({ ...request, body: 'আবার' }, comments)).kind).toBe('refused');
  }));

test.each<[string, (mine: string, other: string) => string | undefined]>([
  ['no cookie', () => undefined],
  ['an empty cookie', () => ''],
  ['the cookie of another comment', (_, other) => other],
  ['a cookie with a later end', (mine) => mine.replace(/^\d+/, String(noon + 99 * minute))],
  ['a cookie with an end that is no number', (mine) => mine.replace(/^\d+/, 'Infinity')],
  ['a cookie with a signature cut short', (mine) => mine.slice(0, -1)],
  ['a cookie without a signature', (mine) => mine.replace(/\..*/, '.')],
])('%s cannot edit or delete a comment', (_, forge) =>
  withComments({}, async (comments) => {
    const [mine, other] = [await addComment(comments), await addComment(comments)];
    const request = requestOf(mine, comments);
    const cookie = forge(request.cookie ?? '', requestOf(other, comments).cookie ?? '');
    expect((await withdrawComment({ ...request, cookie }, comments)).kind).toBe('refused');
    expect((await reviseComment({ ...request, cookie, body: 'চুরি' }, comments)).kind).toBe('refused');
    expect((await comments.store.get(mine.id))?.body).toBe(mine.body);
  }),
);

test('after fifteen minutes the cookie no longer works', () =>
  withComments({}, async (comments) => {
    const comment = await addComment(comments);
    const request = requestOf(comment, comments);
    const late = { ...request, now: noon + 15 * minute, body: 'দেরি' };
    expect(await reviseComment(late, comments)).toEqual({ kind: 'refused', body: 'দেরি' });
    expect((await withdrawComment(late, comments)).kind).toBe('refused');
    expect((await withdrawComment({ ...late, now: late.now - 1 }, comments)).kind).toBe('removed');
    expect(editCookieName(comment.id)).toBe(`comment-${comment.id}`);
  }));

test('a comment can be edited ten times an hour, and never from another site', () =>
  withComments({}, async (comments) => {
    const comment = await addComment(comments);
    const request = requestOf(comment, comments);
    const evil = { ...headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect(await reviseComment({ ...request, headers: evil, body: 'অন্য' }, comments)).toEqual({
      kind: 'crossOrigin',
    });
    expect(await withdrawComment({ ...request, headers: evil }, comments)).toEqual({ kind: 'crossOrigin' });
    const kinds = [];
    for (let count = 0; count < 11; count += 1)
      kinds.push((await reviseComment({ ...request, body: `বদল ${count}` }, comments)).kind);
    expect(kinds).toEqual([...Array(10).fill('changed'), 'limited']);
  }));

test('the log of edits has only ids and outcomes', () =>
  withComments({}, async (comments) => {
    const comment = await addComment(comments);
    await reviseComment({ ...requestOf(comment, comments), body: 'গোপন কথা' }, comments);
    expect(comments.events).toEqual([{ event: 'revision', outcome: 'changed', comment: comment.id }]);
  }));

/** Lets something happen between the judgement of an edit and its storage. */
function between(comments: TestComments, happen: () => Promise<unknown>): TestComments {
  let hasHappened = false;
  const edit: typeof comments.store.edit = async (change) => {
    if (!hasHappened) await happen();
    hasHappened = true;
    return comments.store.edit(change);
  };
  return { ...comments, store: { ...comments.store, edit } };
}

test.each([
  ['spam', 'changed', 'spam', 'নতুন কথা'],
  ['binned', 'refused', 'binned', undefined],
] as const)(
  'an edit judged before the moderator’s decision “%s” does not overrule it',
  (decided, kind, status, body) =>
    withComments({}, async (comments) => {
      await addComment(comments, { status: 'approved', writer: 'browser' });
      const comment = await addComment(comments, { status: 'approved', writer: 'browser' });
      const service = between(comments, () =>
        comments.store.setStatus({ ...moderator(1), ids: [comment.id], status: decided }),
      );
      const outcome = await reviseComment({ ...requestOf(comment, comments), body: 'নতুন কথা' }, service);
      expect(outcome.kind).toBe(kind);
      expect(await comments.store.get(comment.id)).toMatchObject({ status, body: body ?? comment.body });
    }),
);

test('of two edits at once the later one is judged anew, and both are answered', () =>
  withComments({}, async (comments) => {
    const comment = await addComment(comments);
    const request = requestOf(comment, comments);
    const service = between(comments, () => reviseComment({ ...request, body: 'প্রথম বদল' }, comments));
    expect((await reviseComment({ ...request, body: 'দ্বিতীয় বদল' }, service)).kind).toBe('changed');
    expect((await comments.store.get(comment.id))?.body).toBe('দ্বিতীয় বদল');
  }));
