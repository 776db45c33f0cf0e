import { expect, test } from 'vitest';
import { hashEmail } from '@/lib/comments/hash-email';
import { parseAction, performAction } from '@/lib/comments/moderation/actions';
import { replyAsEditor } from '@/lib/comments/moderation/reply-as-editor';
import { issueFormToken } from '@/lib/comments/submission/form-token';
import type { SubmitOutcome } from '@/lib/comments/submission/submission';
import { submitComment } from '@/lib/comments/submission/submit-comment';
import { versionOf } from '@/lib/comments/version-of';
import { facts, type TestComments, withComments } from './open-comments';
import { at, noon, sampleComment } from './samples';

const form = 'corrections';

/** Sends the form for reports as a browser does, ten seconds after it was shown. */
const send = (own: Record<string, string>, comments: TestComments, request: Partial<typeof facts> = {}) => {
  const page = own.article ?? 'marketplaces';
  const fields = {
    article: page,
    lang: 'bn',
    body: 'ফাইভারের ফি ২০%, ১০% নয়।',
    source: '',
    email: '',
    homepage: '',
    token: issueFormToken({ article: form, locale: 'bn', now: noon - 10_000 }, comments.secret),
    ...own,
  };
  const article = page ? { id: page, names: [form], form } : undefined;
  return submitComment(
    new URLSearchParams(fields),
    { ...facts, kind: 'report', article, ...request },
    comments,
  );
};

function storedIn(outcome: SubmitOutcome) {
  if (outcome.kind !== 'stored') throw new Error(`expected a stored report, received ${outcome.kind}`);
  return outcome;
}

const faultsIn = (outcome: SubmitOutcome) => (outcome.kind === 'invalid' ? outcome.fields : outcome.kind);

test('a report waits without a name, with its link below its text, and sets no cookie', () =>
  withComments({}, async (comments) => {
    const source = '  https://www.fiverr.com/fees ';
    const outcome = storedIn(await send({ source, email: 'mou@example.com' }, comments));
    expect(outcome.cookie).toBeUndefined();
    expect(outcome.writerCookie).toBeUndefined();
    expect(await comments.store.get(outcome.comment.id)).toEqual(
      expect.objectContaining({
        ...{ kind: 'report', article: 'marketplaces', locale: 'bn', parent: null, writer: null },
        ...{ name: '', email: 'mou@example.com', status: 'waiting', flags: ['link'], createdAt: at(0) },
        body: 'ফাইভারের ফি ২০%, ১০% নয়।\n\nhttps://www.fiverr.com/fees',
      }),
    );
  }));

test('the address and the source may be left empty, the page and the text may not; all faults are told at once', () =>
  withComments({}, async (comments) => {
    expect(storedIn(await send({}, comments)).comment.email).toBe('');
    const wrong = { article: '', body: ' \u200b', email: 'mou@', source: 'ক'.repeat(501) };
    expect(faultsIn(await send(wrong, comments))).toEqual({
      ...{ article: 'missing', body: 'missing', email: 'notEmail', source: 'tooLong' },
    });
    expect(faultsIn(await send({ article: 'gone' }, comments, { article: undefined }))).toEqual({
      article: 'unknown',
    });
    const name = { name: 'x'.repeat(900), parent: 'not an id', source: 'ক'.repeat(500) };
    expect(storedIn(await send({ body: 'অন্য একটি ভুল', ...name }, comments)).comment.name).toBe('');
  }));

test('a form that was refused on one page is accepted for another', () =>
  withComments({}, async (comments) => {
    const stale = issueFormToken({ article: form, locale: 'bn', now: noon - 86_500_000 }, comments.secret);
    const again = await send({ token: stale }, comments);
    expect(again).toMatchObject({ kind: 'invalid', form: 'stale' });
    const token = again.kind === 'invalid' ? again.token : '';
    const sent = await send({ article: 'getting-paid', token }, comments, { now: noon + 5_000 });
    expect(storedIn(sent).comment.article).toBe('getting-paid');
  }));

test('a token of a comment form is not one of a report, nor the other way round', () =>
  withComments({}, async (comments) => {
    const token = issueFormToken(
      { article: 'marketplaces', locale: 'bn', now: noon - 10_000 },
      comments.secret,
    );
    expect(await send({ token }, comments)).toMatchObject({ kind: 'invalid', form: 'forged' });
    const comment = { name: 'মৌ', email: 'mou@example.com' };
    const article = { id: 'marketplaces', names: ['marketplaces'] };
    expect(await send(comment, comments, { kind: 'comment', article })).toMatchObject({
      kind: 'invalid',
      form: 'forged',
    });
  }));

test('bots, other sites and floods meet what they meet at a comment', () =>
  withComments({ COMMENTS_PER_ADDRESS: '3' }, async (comments) => {
    const foreign = { ...facts.headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect(await send({}, comments, { headers: foreign })).toEqual({ kind: 'crossOrigin', status: 403 });
    expect(storedIn(await send({ homepage: 'x' }, comments)).comment.status).toBe('spam');
    const twice = issueFormToken({ article: form, locale: 'bn', now: noon - 9_000 }, comments.secret);
    const first = storedIn(await send({ token: twice }, comments));
    expect(storedIn(await send({ token: twice }, comments))).toMatchObject({
      isNew: false,
      comment: { id: first.comment.id },
    });
    expect(storedIn(await send({ body: 'আরেকটি' }, comments)).isNew).toBe(true);
    expect(await send({ body: 'আরও একটি' }, comments)).toMatchObject({ kind: 'limited', status: 429 });
    expect((await send({}, comments, { ip: '198.51.100.9' })).kind).toBe('stored');
  }));

test('a closed thread takes reports, and many reports ask no comment for a proof of work', () =>
  withComments({ COMMENTS_PER_ARTICLE: '2' }, async (comments) => {
    const { store } = comments;
    const by = { actor: 'moderator' as const, at: at(0) };
    await store.setClosed({ ...by, article: 'marketplaces', locale: 'bn', isClosed: true });
    for (const body of ['এক', 'দুই']) expect((await send({ body }, comments)).kind).toBe('stored');
    expect((await send({ body: 'তিন' }, comments)).kind).toBe('proofNeeded');
    const token = issueFormToken(
      { article: 'getting-paid', locale: 'bn', now: noon - 10_000 },
      comments.secret,
    );
    const comment = { article: 'getting-paid', token, name: 'মৌ', email: 'mou@example.com' };
    const article = { id: 'getting-paid', names: ['getting-paid'] };
    expect((await send(comment, comments, { kind: 'comment', article })).kind).toBe('stored');
  }));

test('readers never see a report, whatever the moderator presses', () =>
  withComments({}, async (comments) => {
    const { store } = comments;
    const { comment: report } = storedIn(await send({}, comments));
    const comment = sampleComment();
    await store.add(comment);
    const press = async (act: string, ids: (typeof report)[]) => {
      const fields = new URLSearchParams([
        ['act', act],
        ...ids.map((one) => ['id', `${one.id}.${versionOf(one)}`]),
      ]);
      const action = parseAction(fields, { idOf: () => undefined });
      if (!action) throw new Error(`no action ${act}`);
      return performAction(action, { person: 'moderator', now: noon }, comments);
    };
    const change = await press('approve', [report, comment]);
    expect(change).toMatchObject({ done: 'approve', count: 2 });
    const statusesNow = async () => [
      (await store.get(report.id))?.status,
      (await store.get(comment.id))?.status,
    ];
    expect(await statusesNow()).toEqual(['done', 'approved']);
    expect(await store.countByStatus()).toMatchObject({ approved: 1, done: 1, waiting: 0 });
    const thread = await store.listThread({ article: 'marketplaces', locale: 'bn', order: 'oldest' });
    expect(thread.entries.map(({ id }) => id)).toEqual([comment.id]);
    await store.undo({ actor: 'moderator', at: at(1), id: change.undo ?? '' });
    expect(await statusesNow()).toEqual(['waiting', 'waiting']);
    await press('done', [report, comment]);
    expect(await statusesNow()).toEqual(['done', 'approved']);
    const reply = { parent: report.id, name: 'কাজপথ', body: 'ধন্যবাদ', submissionKey: 'k' };
    expect(await replyAsEditor({ actor: 'moderator', at: at(2), ...reply }, comments)).toEqual({
      kind: 'missing',
    });
    const above = { actor: 'moderator' as const, at: at(2), above: [report.id] };
    const direct = sampleComment({ parent: report.id, isByEditor: true, status: 'approved' });
    expect(await store.addReply({ ...above, reply: direct })).toBeUndefined();
    expect(await statusesNow()).toEqual(['done', 'approved']);
  }));

test('a done report gives its browser no trust', () =>
  withComments({}, async (comments) => {
    const { comment: report } = storedIn(await send({ email: 'mou@example.com' }, comments));
    await comments.decide({ actor: 'moderator', at: at(0), ids: [report.id], status: 'done' });
    const token = issueFormToken(
      { article: 'marketplaces', locale: 'bn', now: noon - 10_000 },
      comments.secret,
    );
    const comment = { token, name: 'মৌ', email: 'mou@example.com', body: 'আমার প্রশ্ন' };
    const article = { id: 'marketplaces', names: ['marketplaces'] };
    const sent = storedIn(await send(comment, comments, { kind: 'comment', article }));
    expect(sent.comment).toMatchObject({ status: 'waiting', flags: ['firstTime'] });
  }));

test('the moderator deletes a report, but no comment', () =>
  withComments({}, async (comments) => {
    const { comment: report } = storedIn(await send({}, comments));
    const comment = sampleComment();
    await comments.store.add(comment);
    const remove = (id: string) =>
      performAction({ act: 'delete', id }, { person: 'moderator', now: noon }, comments);
    expect(await remove(comment.id)).toEqual({ done: 'nothing', count: 0 });
    expect(await remove(report.id)).toEqual({ done: 'delete', count: 1 });
    expect(await remove(report.id)).toEqual({ done: 'nothing', count: 0 });
    expect(await comments.store.get(report.id)).toBeUndefined();
    expect(await comments.store.get(comment.id)).toBeDefined();
  }));

test('old reports that somebody has decided about are deleted; waiting ones and comments stay', () =>
  withComments({}, async ({ store }) => {
    const kept = [
      sampleComment({ kind: 'report', createdAt: at(0) }),
      sampleComment({ kind: 'report', status: 'done', createdAt: at(20) }),
      sampleComment({ status: 'approved', createdAt: at(0) }),
      sampleComment({ status: 'binned', createdAt: at(0) }),
    ];
    const gone = (['done', 'spam', 'binned'] as const).map((status) =>
      sampleComment({ kind: 'report', status, createdAt: at(0) }),
    );
    for (const one of [...kept, ...gone]) await store.add(one);
    await store.deleteOldReports(at(10));
    const isThere = async ({ id }: { id: string }) => (await store.get(id)) !== undefined;
    expect(await Promise.all(kept.map(isThere))).toEqual([true, true, true, true]);
    expect(await Promise.all(gone.map(isThere))).toEqual([false, false, false]);
    const removed = (await store.listAudit({})).filter(({ action }) => action === 'remove');
    expect(new Set(removed.map(({ comment }) => comment))).toEqual(new Set(gone.map(({ id }) => id)));
    expect(new Set(removed.map(({ actor }) => actor))).toEqual(new Set(['rules']));
  }));

test('forgetting an address deletes its reports too', () =>
  withComments({}, async (comments) => {
    const { comment: report } = storedIn(await send({ email: 'Mou@example.com' }, comments));
    const emailHash = hashEmail('mou@example.com');
    const { count } = await comments.store.forget({ actor: 'command line', at: at(0), emailHash });
    expect(count).toBe(1);
    expect(await comments.store.get(report.id)).toBeUndefined();
  }));
