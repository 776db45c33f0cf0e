import { expect, test } from 'vitest';
import { deliverLetters } from '@/lib/comments/letters/deliver-letters';
import { createLetterSite } from '@/lib/comments/letters/letter-site';
import { createMailer } from '@/lib/comments/letters/mailer';
import { decideComments } from '@/lib/comments/moderation/decide-comments';
import { replyAsEditor } from '@/lib/comments/moderation/reply-as-editor';
import { submitComment } from '@/lib/comments/submission/submit-comment';
import { createLibrary } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { createSource, edit } from '@/tests/content/fixture';
import { facts, fillForm, type TestComments, withComments } from './open-comments';
import { type MailSink, openMailSink } from './open-mail-sink';
import { at, noon, sampleComment } from './samples';

const library = await loadLibrary();
const site = { ...createLetterSite(library), url: 'https://kajpath.example' };
/** The store has the id of the article; letters have its slug. */
const id = library.articleNames.idOf('marketplaces') ?? '';
const article = { id, names: [id, 'marketplaces'] };
const title = library.getArticle('marketplaces')?.texts.bn.title ?? '';

const [renamed = ''] = Object.values(edit('articles/first/article.yaml', 'id:', 'formerSlugs: [past]\nid:'));

type Stage = { comments: TestComments; sink: MailSink; deliver: (seconds: number) => Promise<number> };

async function withMail(work: (stage: Stage) => Promise<void>): Promise<void> {
  const sink = await openMailSink();
  const environment = {
    SMTP_URL: sink.url,
    COMMENTS_FROM: 'কাজপথ <comments@kajpath.example>',
    COMMENTS_EDITOR: 'editor@kajpath.example',
  };
  const mailer = createMailer({ url: sink.url, from: environment.COMMENTS_FROM });
  try {
    await withComments(environment, (comments) => {
      const deliver = (seconds: number) =>
        deliverLetters({ service: comments, mailer, site, now: () => noon + seconds * 1_000 });
      return work({ comments, sink, deliver });
    });
  } finally {
    mailer.close();
    await sink.close();
  }
}

async function send(comments: TestComments, own: Record<string, string> = {}) {
  const outcome = await submitComment(
    fillForm({ notify: 'on', ...own }, comments),
    { ...facts, article },
    comments,
  );
  if (outcome.kind !== 'stored') throw new Error(outcome.kind);
  return outcome.comment;
}

const approve = (comments: TestComments, id: string, seconds: number) =>
  decideComments({ actor: 'moderator', at: at(seconds), ids: [id], status: 'approved' }, comments);

/** The letters to anybody but the editor. */
const toWriters = ({ received }: MailSink) =>
  received
    .filter(({ recipients }) => !recipients.includes('editor@kajpath.example'))
    .map(({ letter }) => letter);

function linkIn(text: string | undefined, act: string): URL {
  const found = text?.split(/\s/).find((word) => word.startsWith('https://') && word.includes(`act=${act}`));
  if (!found) throw new Error(`no link to ${act} in ${text}`);
  return new URL(found);
}

test('a writer who subscribes gets letters about replies after approval and confirmation', () =>
  withMail(async ({ comments, sink, deliver }) => {
    const comment = await send(comments);
    await deliver(1);
    // No letter before approval: anybody may have typed this address.
    expect(toWriters(sink)).toEqual([]);
    await approve(comments, comment.id, 2);
    await deliver(3);
    const [question] = toWriters(sink);
    expect(question).toMatchObject({
      subject: library.messages.bn.CommentLetters?.confirmSubject,
      from: { name: 'কাজপথ', address: 'comments@kajpath.example' },
      to: [{ address: 'rahima@example.com' }],
    });
    expect(question?.text).toContain(
      `https://kajpath.example/bn/marketplaces/comments?comment=${comment.id}#c-${comment.id}`,
    );
    const id = linkIn(question?.text, 'confirm').searchParams.get('id') ?? '';
    const reply = { parent: comment.id, name: 'সম্পাদক', actor: 'moderator', submissionKey: 'a' } as const;
    await replyAsEditor({ ...reply, body: 'অনিশ্চিত ঠিকানায় যাবে না', at: at(4) }, comments);
    await deliver(5);
    expect(toWriters(sink)).toHaveLength(1);
    await comments.store.confirmSubscription(id, at(6));
    await replyAsEditor(
      { ...reply, body: 'র‍্যাঙ্ক বাড়ে ধীরে\nhttps://example.com', at: at(7), submissionKey: 'b' },
      comments,
    );
    await deliver(8);
    await deliver(9);
    const [, news, ...more] = toWriters(sink);
    expect(more).toEqual([]);
    expect(news?.subject).toContain(title);
    expect(news?.text).toContain('র‍্যাঙ্ক বাড়ে ধীরে\nhttps://example.com');
    const headers = Object.fromEntries((news?.headers ?? []).map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({
      'list-unsubscribe': `<https://kajpath.example/api/notices?id=${id}&lang=bn>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'auto-submitted': 'auto-generated',
    });
    expect(linkIn(news?.text, 'unsubscribe').pathname).toBe('/bn/comments/notices');
    await comments.store.unsubscribe(id);
    await replyAsEditor({ ...reply, body: 'আরেকটি', at: at(10), submissionKey: 'c' }, comments);
    await deliver(11);
    expect(toWriters(sink)).toHaveLength(2);
  }));

test('no letter is sent about a comment that was hidden again', () =>
  withMail(async ({ comments, sink, deliver }) => {
    const comment = await send(comments);
    const change = await approve(comments, comment.id, 1);
    await comments.store.undo({ actor: 'moderator', at: at(2), id: change.id });
    await deliver(3);
    expect(toWriters(sink)).toEqual([]);
  }));

test('spam cannot subscribe anybody', () =>
  withMail(async ({ comments, sink, deliver }) => {
    const comment = await send(comments, { homepage: 'x' });
    await approve(comments, comment.id, 1);
    await deliver(2);
    expect(toWriters(sink)).toEqual([]);
  }));

test('the editor gets a digest of new waiting comments at most once an hour', () =>
  withMail(async ({ comments, sink, deliver }) => {
    await comments.store.add(sampleComment({ createdAt: at(0) }));
    await comments.store.add(sampleComment({ createdAt: at(1) }));
    await deliver(10);
    await comments.store.add(sampleComment({ createdAt: at(20) }));
    await deliver(3_600);
    expect(sink.received).toHaveLength(1);
    await deliver(3_611);
    await deliver(9_000);
    const [first, second, ...more] = sink.received.map(({ letter }) => letter);
    expect(first?.subject).toBe('২টি মন্তব্য অপেক্ষায়');
    expect(second?.text).toContain('৩টি');
    expect(second?.text).toContain('https://kajpath.example/bn/moderate');
    expect(more).toEqual([]);
    expect(JSON.stringify(sink.received)).not.toContain('rahima');
  }));

test('while the mail server is down no letter and no comment is lost', () =>
  withMail(async ({ comments, sink, deliver }) => {
    sink.setDown(true);
    const comment = await send(comments);
    await approve(comments, comment.id, 1);
    await comments.store.add(sampleComment({ createdAt: at(2) }));
    expect(await deliver(3)).toBe(0);
    sink.setDown(false);
    // The digest is sent at the next delivery, the letter after its pause.
    expect(await deliver(63)).toBe(1);
    expect(await deliver(303)).toBe(1);
    expect(toWriters(sink)).toHaveLength(1);
    const log = JSON.stringify(comments.events);
    expect(log).toContain('"outcome":"failed"');
    expect(log).not.toContain('@');
  }));

test('a letter that never succeeds is given up', () =>
  withMail(async ({ comments, sink, deliver }) => {
    sink.setDown(true);
    const comment = await send(comments);
    await approve(comments, comment.id, 1);
    for (let day = 0; day < 9; day += 1) await deliver(day * 86_400 + 2);
    expect(
      comments.events.filter(({ event, kind }) => event === 'letter' && kind === 'confirm'),
    ).toHaveLength(6);
  }));

test('an address or a name cannot add a header or a recipient', () =>
  withMail(async ({ comments, sink, deliver }) => {
    const name = 'Evil\r\nBcc: victim@example.com';
    const comment = await send(comments, { name, email: "o'neil+x@example.com" });
    await approve(comments, comment.id, 1);
    await deliver(2);
    const { recipients, letter } = sink.received[0] ?? {};
    expect(recipients).toEqual(["o'neil+x@example.com"]);
    expect(letter?.bcc ?? []).toEqual([]);
  }));

test('without a mail server nothing is queued', () =>
  withComments({}, async (comments) => {
    const comment = await send(comments);
    await approve(comments, comment.id, 1);
    expect(await comments.store.claimLetter(at(9), at(99))).toBeUndefined();
    expect(await comments.store.confirmSubscription('', at(9))).toBe(false);
  }));

/** Adds subscribed comments and approves them, so that each has a letter. */
async function queueLetters(comments: TestComments, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const comment = await send(comments, { email: `w${index}@example.com`, body: `প্রশ্ন ${index}` });
    await approve(comments, comment.id, 1);
  }
}

test('two processes that send slowly at the same time send each letter once', () =>
  withMail(async ({ comments }) => {
    await queueLetters(comments, 8);
    // Each letter takes nearly as long as one may.
    let clock = noon + 2_000;
    const sent: string[] = [];
    const mailer = {
      send: async ({ to }: { to: string }) => {
        clock += 55_000;
        await Promise.resolve();
        sent.push(to);
      },
      close: () => {},
    };
    const deliver = () => deliverLetters({ service: comments, mailer, site, now: () => clock });
    await Promise.all([deliver(), deliver()]);
    expect(sent.filter((to) => to !== 'editor@kajpath.example').sort()).toEqual(
      Array.from({ length: 8 }, (_, index) => `w${index}@example.com`),
    );
  }));

test('a letter and a digest whose process was killed are sent by another one, after their lease', () =>
  withMail(async ({ comments, sink, deliver }) => {
    await queueLetters(comments, 1);
    await comments.store.add(sampleComment({ createdAt: at(1) }));
    const leaseUntil = at(302);
    expect(await comments.store.claimLetter(at(2), leaseUntil)).toBeDefined();
    expect(await comments.store.claimDigest({ now: at(2), since: at(-3_600), leaseUntil })).toBeDefined();
    expect(await deliver(301)).toBe(0);
    expect(await deliver(303)).toBe(2);
    expect(await deliver(304)).toBe(0);
    expect(sink.received).toHaveLength(2);
  }));

test('a process that is stopped finishes its letter and leaves the others to the next one', () =>
  withMail(async ({ comments, deliver, sink }) => {
    await queueLetters(comments, 3);
    await comments.store.add(sampleComment({ createdAt: at(1) }));
    const sent: string[] = [];
    const mailer = { send: async ({ to }: { to: string }) => void sent.push(to), close: () => {} };
    const now = () => noon + 2_000;
    const isStopped = () => sent.length > 0;
    expect(await deliverLetters({ service: comments, mailer, site, now, isStopped })).toBe(1);
    expect(await deliver(3)).toBe(3);
    expect(
      new Set([...sent, ...toWriters(sink).flatMap(({ to }) => to?.map(({ address }) => address))]).size,
    ).toBe(3);
  }));

test('a comment that appears at once queues its letters with its storage', () =>
  withMail(async ({ comments, sink, deliver }) => {
    const first = await submitComment(fillForm({}, comments), facts, comments);
    if (first.kind !== 'stored') throw new Error(first.kind);
    await approve(comments, first.comment.id, 1);
    const { queued, add } = { queued: [] as boolean[], add: comments.store.add };
    const store = {
      ...comments.store,
      add: async (...values: Parameters<typeof add>) => {
        const added = await add(...values);
        // The process may end here: what the approval triggers must be stored already.
        queued.push((await comments.store.claimLetter(at(0), at(1))) !== undefined);
        return added;
      },
    };
    const outcome = await submitComment(
      fillForm({ notify: 'on', body: 'সঙ্গে সঙ্গে' }, comments),
      { ...facts, writerCookie: first.writerCookie?.value },
      { ...comments, store },
    );
    expect(outcome).toMatchObject({ kind: 'stored', comment: { status: 'approved' } });
    expect(queued).toEqual([true]);
    await deliver(5);
    expect(toWriters(sink)).toHaveLength(1);
  }));

test('the address in a letter has today’s slug of a renamed article, and the stored name of one that is gone', () => {
  const fixture = { 'articles/first/article.yaml': renamed };
  const { articleOf } = createLetterSite(createLibrary(parseContent(createSource(fixture)).model));
  const today = { slug: 'first', title: 'কাজের শুরু কোথায়' };
  for (const name of ['first00001', 'first', 'past']) expect(articleOf(name, 'bn')).toEqual(today);
  expect(articleOf('gone-article', 'bn')).toEqual({ slug: 'gone-article', title: 'gone-article' });
});
