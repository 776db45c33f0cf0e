import { expect, test } from 'vitest';
import type { Comment } from '@/lib/comments/comment';
import { decideComments } from '@/lib/comments/moderation/decide-comments';
import type { SubmitOutcome } from '@/lib/comments/submission/submission';
import { submitComment } from '@/lib/comments/submission/submit-comment';
import { facts, fillForm, type TestComments, withComments } from './open-comments';
import { at, sampleComment } from './samples';

/* Trust follows the browser. What is typed, an e-mail address above all, tells nothing and gives nothing. */

type Stored = Extract<SubmitOutcome, { kind: 'stored' }>;

let number = 0;
/** Sends a form from a browser with this cookie. */
async function send(
  comments: TestComments,
  own: Record<string, string> = {},
  writerCookie?: string,
): Promise<Stored> {
  number += 1;
  const form = fillForm({ body: `প্রশ্ন ${number}`, ...own }, comments);
  const outcome = await submitComment(form, { ...facts, ip: `203.0.113.${number}`, writerCookie }, comments);
  if (outcome.kind !== 'stored') throw new Error(outcome.kind);
  return outcome;
}

const approve = (comments: TestComments, { id }: Comment) =>
  decideComments({ actor: 'moderator', at: at(1), ids: [id], status: 'approved' }, comments);

test('after the approval of a comment the browser that sent it is trusted, whatever address it types', () =>
  withComments({}, async (comments) => {
    const first = await send(comments);
    expect(first.comment.status).toBe('waiting');
    const cookie = first.writerCookie?.value;
    expect((await send(comments, {}, cookie)).comment.status).toBe('waiting');
    await approve(comments, first.comment);
    expect((await send(comments, { email: 'new@example.com' }, cookie)).comment.status).toBe('approved');
  }));

test('the address of an approved writer, typed elsewhere, gives no trust and gets the answer of every address', () =>
  withComments({}, async (comments) => {
    const { comment } = await send(comments, { email: 'known@example.com' });
    await approve(comments, comment);
    const asKnown = await send(comments, { email: 'known@example.com', name: 'Somebody' });
    const asStranger = await send(comments, { email: 'stranger@example.com', name: 'Somebody' });
    for (const outcome of [asKnown, asStranger])
      expect([outcome.comment.status, outcome.comment.flags, outcome.isNew]).toEqual([
        'waiting',
        ['firstTime'],
        true,
      ]);
  }));

test('who repeats a public text learns nothing about the address of its writer', () =>
  withComments({}, async (comments) => {
    const { comment } = await send(comments, { body: 'সবার সামনে লেখা', email: 'known@example.com' });
    await approve(comments, comment);
    const answers = [];
    for (const email of ['known@example.com', 'stranger@example.com']) {
      const { comment: repeat, isNew } = await send(comments, { body: 'সবার সামনে লেখা', email });
      answers.push([repeat.status, repeat.flags, isNew]);
    }
    expect(answers).toEqual([
      ['waiting', ['repeated', 'firstTime'], true],
      ['waiting', ['repeated', 'firstTime'], true],
    ]);
  }));

test('spam under somebody’s address takes no trust from his browser', () =>
  withComments({}, async (comments) => {
    const { comment, writerCookie } = await send(comments, { email: 'known@example.com' });
    await approve(comments, comment);
    const spam = await send(comments, { email: 'known@example.com', homepage: 'https://spam.example' });
    expect(spam.comment.status).toBe('spam');
    const next = await send(comments, { email: 'known@example.com' }, writerCookie?.value);
    expect(next.comment.status).toBe('approved');
  }));

test('a forged, changed or foreign cookie is none, and gets a new one', () =>
  withComments({}, async (comments) => {
    const { comment, writerCookie } = await send(comments);
    await approve(comments, comment);
    const value = writerCookie?.value ?? '';
    const [id = ''] = value.split('.');
    for (const forged of [
      '',
      id,
      `${id}.`,
      `${'a'.repeat(22)}${value.slice(22)}`,
      value.slice(0, -1),
      '💥',
    ]) {
      const next = await send(comments, {}, forged);
      expect([forged, next.comment.status]).toEqual([forged, 'waiting']);
      expect(next.writerCookie?.value).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
      expect(next.writerCookie?.value).not.toBe(value);
    }
  }));

test('the cookie has a year, no personal data, and is kept by its browser', () =>
  withComments({}, async (comments) => {
    const first = await send(comments, { email: 'known@example.com', name: 'Known' });
    expect(first.writerCookie).toMatchObject({ name: 'writer', maxAge: 365 * 86_400 });
    const other = await send(comments, { email: 'known@example.com', name: 'Known' });
    expect(other.writerCookie?.value).not.toBe(first.writerCookie?.value);
    const again = await send(comments, {}, first.writerCookie?.value);
    expect(again.writerCookie?.value).toBe(first.writerCookie?.value);
  }));

test('a form that is sent again because its answer was lost gets the same cookie', () =>
  withComments({}, async (comments) => {
    const form = fillForm({}, comments);
    const first = await submitComment(form, facts, comments);
    const again = await submitComment(form, facts, comments);
    expect(again).toMatchObject({ kind: 'stored', isNew: false });
    expect('writerCookie' in again && again.writerCookie).toEqual(
      'writerCookie' in first && first.writerCookie,
    );
  }));

test('a writer who was approved before browsers had ids waits once', () =>
  withComments({}, async (comments) => {
    await comments.store.add(sampleComment({ status: 'approved', email: 'old@example.com' }));
    const { comment, writerCookie } = await send(comments, { email: 'old@example.com' });
    expect(comment.status).toBe('waiting');
    await approve(comments, comment);
    expect((await send(comments, {}, writerCookie?.value)).comment.status).toBe('approved');
  }));
