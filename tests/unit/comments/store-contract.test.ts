import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comment } from '@/lib/comments/comment';
import { hashBody } from '@/lib/comments/hash-body';
import { hashEmail } from '@/lib/comments/hash-email';
import { openCommentService } from '@/lib/comments/open-comment-service';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import { iterateComments } from '@/lib/comments/store/iterate-comments';
import type { Subscription } from '@/lib/comments/store/letter-store';
import { createSqlStore } from '@/lib/comments/store/sql-store';
import { versionOf } from '@/lib/comments/version-of';
import { createRemoteService } from '@/lib/comments/worker/create-remote-service';
import { serveComments } from '@/lib/comments/worker/serve-comments';
import { readSettings } from '@/lib/settings/read-settings';
import type { StoreSetting } from '@/lib/settings/settings';
import { at, noon, sampleComment } from './samples';
import { type Postgres, startPostgres } from './start-postgres';

/* The contract of every store: a libSQL file, and a real PostgreSQL. */

const moderator = (seconds: number) => ({ actor: 'moderator', at: at(seconds) }) as const;
const thread = { article: 'marketplaces', locale: 'bn' } as const;
let folder: string;
let postgres: Postgres;
let count = 0;

type OpenStore = () => CommentStore | Promise<CommentStore>;

const over = (setting: StoreSetting) => createSqlStore(openDatabase(setting), { sendsLetters: true });
const backEnds: Record<string, () => OpenStore> = {
  'a libSQL file': () => {
    const file = join(folder, `${count}`, 'comments.db');
    return () => over({ kind: 'file', file });
  },
  // As a server uses it, without the start of a worker.
  'a libSQL file behind a port': () => {
    const { comments } = readSettings({
      DATA_DIR: join(folder, `${count}`),
      SMTP_URL: 'smtp://127.0.0.1:9',
      COMMENTS_FROM: 'comments@kajpath.example',
      COMMENTS_EDITOR: 'editor@kajpath.example',
    });
    return async () => {
      const { secret, settings, log, ...service } = await openCommentService(comments);
      const { port1, port2 } = new MessageChannel();
      serveComments(port2, { secret, settings, log, ...service });
      return createRemoteService({ openPort: () => port1, secret, settings, log }).store;
    };
  },
  PostgreSQL: () => {
    const url = postgres.createDatabase(`contract_${count}`);
    return () => over({ kind: 'postgres', url });
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-contract-'));
  postgres = await startPostgres();
}, 120_000);

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true });
});

/** Opens two stores on one new database, as two processes would. */
async function withStores(backEnd: string, work: (...stores: [CommentStore, CommentStore]) => Promise<void>) {
  count += 1;
  const open = backEnds[backEnd]?.();
  if (!open) throw new Error(`no back end ${backEnd}`);
  const stores: [CommentStore, CommentStore] = [await open(), await open()];
  try {
    await work(...stores);
  } finally {
    for (const store of stores) await store.close();
  }
}

async function addAll(store: CommentStore, comments: Comment[]): Promise<void> {
  for (const comment of comments) await store.add(comment);
}

async function collect(store: CommentStore): Promise<Comment[]> {
  const all: Comment[] = [];
  for await (const comment of iterateComments(store)) all.push(comment);
  return all;
}

describe.each(Object.keys(backEnds))('%s', (backEnd) => {
  test('returns every field of a comment as stored', () =>
    withStores(backEnd, async (store) => {
      const comment = sampleComment({
        name: 'র‍্যাব ও ক্ষ 👩‍💻 Zoë',
        body: 'ক্ষ‌ক র‍্যাঙ্ক\nDROP TABLE comments; -- \'"\\ %_ ? $1 𝒳 \u0000'.replace('\u0000', ''),
        flags: ['firstTime', 'link'],
        editedAt: at(5),
        ipHash: null,
        isByEditor: true,
      });
      await store.add(comment);
      expect(await store.get(comment.id)).toEqual(comment);
      expect(await store.get('00000000-0000-4000-8000-000000000000')).toBeUndefined();
    }));

  test('stores one comment per form, however often and by whichever process it is sent', () =>
    withStores(backEnd, async (one, other) => {
      const sent = Array.from({ length: 8 }, () =>
        sampleComment({ submissionKey: 'one form', body: 'একটি' }),
      );
      const added = await Promise.all(sent.map((comment, index) => (index % 2 ? one : other).add(comment)));
      expect(added.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(new Set(added.map(({ comment }) => comment.id)).size).toBe(1);
      expect(await collect(one)).toHaveLength(1);
    }));

  test('loses no comment when two processes write at once', () =>
    withStores(backEnd, async (one, other) => {
      const comments = Array.from({ length: 60 }, () => sampleComment());
      await Promise.all(comments.map((comment, index) => (index % 2 ? one : other).add(comment)));
      expect((await collect(one)).map(({ id }) => id).sort()).toEqual(comments.map(({ id }) => id).sort());
    }));

  test('a write that fails does not roll back the writes that share its transaction', () =>
    withStores(backEnd, async (store) => {
      const comments = Array.from({ length: 20 }, () => sampleComment());
      const first = sampleComment();
      await store.add(first);
      const clash = sampleComment({ id: first.id, submissionKey: 'another form' });
      const outcomes = await Promise.allSettled([...comments, clash].map((comment) => store.add(comment)));
      expect(outcomes.map(({ status }) => status)).toEqual([...comments.map(() => 'fulfilled'), 'rejected']);
      expect(await collect(store)).toHaveLength(comments.length + 1);
    }));

  test('one process sees what another has stored', () =>
    withStores(backEnd, async (one, other) => {
      const comment = sampleComment({ status: 'approved' });
      await one.add(comment);
      expect((await other.listThread({ ...thread, order: 'oldest' })).entries.map(({ id }) => id)).toEqual([
        comment.id,
      ]);
    }));

  test('lists the approved comments of a thread with their replies, without private data', () =>
    withStores(backEnd, async (store) => {
      const first = sampleComment({ status: 'approved', createdAt: at(1) });
      const second = sampleComment({ status: 'approved', createdAt: at(2) });
      const late = sampleComment({ status: 'approved', parent: first.id, createdAt: at(9) });
      const early = sampleComment({
        status: 'approved',
        parent: first.id,
        createdAt: at(3),
        isByEditor: true,
      });
      await addAll(store, [
        first,
        second,
        late,
        early,
        sampleComment({ parent: first.id }),
        sampleComment({ status: 'spam' }),
        sampleComment({ status: 'binned' }),
        sampleComment({ status: 'approved', locale: 'en' }),
        sampleComment({ status: 'approved', article: 'other' }),
      ]);
      const { entries, count: shown } = await store.listThread({ ...thread, order: 'newest' });
      expect(entries.map(({ id, replies }) => [id, replies.map((reply) => reply.id)])).toEqual([
        [second.id, []],
        [first.id, [early.id, late.id]],
      ]);
      expect(shown).toBe(4);
      expect(JSON.stringify(entries)).not.toMatch(/email|ipHash|address|rahima@/);
      const { entries: oldest } = await store.listThread({ ...thread, order: 'oldest' });
      expect(oldest.map(({ id }) => id)).toEqual([first.id, second.id]);
    }));

  test('tells whether a thread has comments that readers see', () =>
    withStores(backEnd, async (store) => {
      const top = sampleComment();
      const reply = sampleComment({ status: 'approved', parent: top.id, createdAt: at(1) });
      await addAll(store, [top, reply, sampleComment({ status: 'approved', locale: 'en' })]);
      expect(await store.hasComments({ ...thread, locale: 'en' })).toBe(true);
      expect(await store.hasComments({ ...thread, article: 'other' })).toBe(false);
      // A reply under a hidden comment is hidden.
      expect(await store.hasComments(thread)).toBe(false);
      const seen = [];
      await store.setStatus({ ...moderator(2), ids: [top.id], status: 'approved' });
      seen.push(await store.hasComments(thread));
      await store.remove({ actor: 'writer', at: at(3), id: top.id });
      seen.push(await store.hasComments(thread));
      await store.remove({ actor: 'writer', at: at(4), id: reply.id });
      seen.push(await store.hasComments(thread));
      expect(seen).toEqual([true, true, false]);
    }));

  test('divides a long thread into pages and finds the page of a comment or a reply', () =>
    withStores(backEnd, async (store) => {
      const tops = Array.from({ length: 120 }, (_, index) =>
        sampleComment({ status: 'approved', createdAt: at(index) }),
      );
      const reply = sampleComment({ status: 'approved', parent: tops[60]?.id ?? null, createdAt: at(500) });
      await store.import({ ...moderator(0), comments: [...tops, reply] });
      const last = await store.listThread({ ...thread, order: 'oldest', page: 9 });
      expect([last.page, last.pages, last.entries.length, last.count]).toEqual([3, 3, 20, 121]);
      expect((await store.listThread({ ...thread, order: 'oldest', around: reply.id })).page).toBe(2);
      expect((await store.listThread({ ...thread, order: 'newest', around: tops[119]?.id })).page).toBe(1);
      expect((await store.listThread({ ...thread, order: 'newest', around: tops[0]?.id })).page).toBe(3);
      expect((await store.listThread({ ...thread, order: 'newest', around: 'no such id' })).page).toBe(1);
    }));

  test('returns the context of a submission', () =>
    withStores(backEnd, async (store) => {
      const top = sampleComment({ status: 'approved' });
      const reply = sampleComment({ status: 'approved', parent: top.id });
      const hidden = sampleComment({ status: 'waiting' });
      const mine = sampleComment({
        writer: 'browser',
        body: 'আমার কথা',
        status: 'spam',
        submissionKey: 'mine',
      });
      const other = sampleComment({ email: 'you@example.com', body: 'আমার  কথা!', article: 'other' });
      await addAll(store, [
        top,
        reply,
        hidden,
        mine,
        other,
        sampleComment({ writer: 'browser', status: 'approved' }),
      ]);
      await store.block({ ...moderator(1), block: { kind: 'domain', value: 'bad.example' } });
      const ask = (own: object) =>
        store.getSubmissionContext({
          ...thread,
          parent: reply.id,
          writer: 'browser',
          bodyHash: hashBody('আমার কথা'),
          submissionKey: 'mine',
          repeatedSince: at(-1),
          ...own,
        });
      expect(await ask({})).toEqual({
        isClosed: false,
        submitted: mine,
        parent: top,
        repeatedHere: mine,
        repeatCount: 2,
        approved: 1,
        spam: 1,
        blocks: [{ kind: 'domain', value: 'bad.example', createdAt: at(1) }],
      });
      expect((await ask({ parent: hidden.id })).parent).toBeUndefined();
      expect((await ask({ locale: 'en' })).parent).toBeUndefined();
      expect((await ask({ repeatedSince: at(1) })).repeatCount).toBe(0);
    }));

  test('sets statuses, logs each change, and reverts a batch', () =>
    withStores(backEnd, async (store) => {
      const comments = [
        sampleComment(),
        sampleComment({ status: 'spam' }),
        sampleComment({ status: 'approved' }),
      ];
      await addAll(store, comments);
      const ids = comments.map(({ id }) => id);
      const change = await store.setStatus({ ...moderator(1), ids, status: 'approved' });
      expect(change.changed.sort()).toEqual(ids.slice(0, 2).sort());
      // A comment that changed again since keeps its status.
      await store.setStatus({ ...moderator(2), ids: ids.slice(1, 2), status: 'binned' });
      expect((await store.undo({ ...moderator(3), id: change.id })).changed).toEqual(ids.slice(0, 1));
      expect(await Promise.all(ids.map(async (id) => (await store.get(id))?.status))).toEqual([
        'waiting',
        'binned',
        'approved',
      ]);
      expect(
        (await store.listAudit({})).map(({ action, comment, from, to }) => [action, comment, from, to])[0],
      ).toEqual(['undo', ids[0], 'approved', 'waiting']);
    }));

  test('undoes an undo', () =>
    withStores(backEnd, async (store) => {
      const comment = sampleComment();
      await store.add(comment);
      const change = await store.setStatus({ ...moderator(1), ids: [comment.id], status: 'binned' });
      const undone = await store.undo({ ...moderator(2), id: change.id });
      await store.undo({ ...moderator(3), id: undone.id });
      expect((await store.get(comment.id))?.status).toBe('binned');
      expect((await store.undo({ ...moderator(4), id: 'no such change' })).changed).toEqual([]);
    }));

  test('searches the queue by letters that look alike, in name, e-mail and text', () =>
    withStores(backEnd, async (store) => {
      const wanted = sampleComment({ name: 'Kаmal', body: 'Payoneer-এ ১০% ফি_কাটে', createdAt: at(1) });
      await addAll(store, [wanted, sampleComment({ body: 'অন্য', email: 'x@y.example' })]);
      for (const search of ['kamal', 'PAYONEER', '10%', 'ফি_কা', 'rahima@ payoneer']) {
        const { entries, total } = await store.listQueue({ status: 'waiting', search });
        expect([search, entries.map(({ comment }) => comment.id), total]).toEqual([search, [wanted.id], 1]);
      }
      expect((await store.listQueue({ search: "' OR 1=1 --" })).total).toBe(0);
      expect((await store.listQueue({ search: '100%' })).total).toBe(0);
    }));

  test('the queue has the parent of a reply and how many other comments of its browser were approved', () =>
    withStores(backEnd, async (store) => {
      const top = sampleComment({ status: 'approved', createdAt: at(1), writer: 'browser' });
      const reply = sampleComment({ parent: top.id, createdAt: at(3), writer: 'browser' });
      const older = sampleComment({ email: '', createdAt: at(2) });
      await addAll(store, [top, reply, older]);
      const { entries } = await store.listQueue({ status: 'waiting' });
      expect(entries).toEqual([
        { comment: older, parent: undefined, approvedBefore: 0 },
        { comment: reply, parent: top, approvedBefore: 1 },
      ]);
      expect((await store.listQueue({ status: 'approved' })).entries).toEqual([
        { comment: top, parent: undefined, approvedBefore: 0 },
      ]);
      expect((await store.listQueue({ page: 2, size: 2 })).entries.map(({ comment }) => comment.id)).toEqual([
        top.id,
      ]);
      expect(await store.countByStatus()).toEqual({ waiting: 2, approved: 1, done: 0, spam: 0, binned: 0 });
    }));

  test('edits a comment, and removes it completely', () =>
    withStores(backEnd, async (store) => {
      const comment = sampleComment({ status: 'approved' });
      await store.add(comment);
      const change = { body: 'নতুন', status: 'waiting', flags: ['edited', 'link'] } as const;
      const edit = { id: comment.id, ...change, flags: [...change.flags] };
      const judged = versionOf(comment);
      const edited = await store.edit({ actor: 'writer', at: at(9), ...edit, judged });
      expect(edited).toEqual({ ...comment, ...change, editedAt: at(9) });
      // Judged before the first edit, a second one does nothing.
      const late = { ...edit, body: 'দেরি', judged };
      expect(await store.edit({ actor: 'writer', at: at(9), ...late })).toBeUndefined();
      expect(await store.get(comment.id)).toEqual(edited);
      expect((await store.listQueue({ search: 'নতুন' })).total).toBe(1);
      expect(await store.remove({ actor: 'writer', at: at(10), id: comment.id })).toBe(true);
      expect(await store.get(comment.id)).toBeUndefined();
      expect(await store.remove({ actor: 'writer', at: at(11), id: comment.id })).toBe(false);
      expect(await store.edit({ actor: 'writer', at: at(12), ...edit, judged })).toBeUndefined();
    }));

  test('keeps a placeholder for a removed comment while it has visible replies', () =>
    withStores(backEnd, async (store) => {
      const top = sampleComment({ status: 'approved' });
      const reply = sampleComment({ status: 'approved', parent: top.id, createdAt: at(1) });
      await addAll(store, [top, reply]);
      await store.remove({ actor: 'writer', at: at(2), id: top.id });
      const { entries, count: shown } = await store.listThread({ ...thread, order: 'newest' });
      expect(entries).toEqual([
        expect.objectContaining({
          id: top.id,
          name: '',
          body: '',
          removedAt: at(2),
          replies: [expect.objectContaining({ id: reply.id })],
        }),
      ]);
      expect(shown).toBe(1);
      await store.setStatus({ ...moderator(3), ids: [reply.id], status: 'spam' });
      expect((await store.listThread({ ...thread, order: 'newest' })).entries).toEqual([]);
    }));

  test('forgets a person: comments, subscriptions and letters, found by the hash of the e-mail', () =>
    withStores(backEnd, async (store) => {
      const mine = sampleComment({ email: 'me@example.com', status: 'approved' });
      const answer = sampleComment({ parent: mine.id, email: 'you@example.com', status: 'approved' });
      const own = sampleComment({ parent: mine.id, email: 'ME@example.com', status: 'approved' });
      const waiting = sampleComment({ email: 'me@example.com' });
      await addAll(store, [mine, own, waiting]);
      const subscription = {
        id: 'secret',
        email: 'me@example.com',
        emailHash: hashEmail('me@example.com'),
        locale: 'bn',
        thread: mine.id,
        comment: mine.id,
        confirmedAt: at(1),
        createdAt: at(0),
      } as const;
      await store.subscribe(subscription);
      await store.add(answer);
      expect(await store.forget({ ...moderator(3), emailHash: hashEmail('me@example.com') })).toEqual({
        count: 3,
        isErased: true,
      });
      const left = await collect(store);
      expect(left.map(({ id, email, body }) => [id, email, body])).toEqual([
        [mine.id, '', ''],
        [answer.id, 'you@example.com', answer.body],
      ]);
      expect(await store.getSubscription('secret')).toBeUndefined();
      expect(await store.claimLetter(at(9), at(10))).toBeUndefined();
      expect(JSON.stringify(await store.listAudit({}))).not.toContain('@');
      expect(await store.forget({ ...moderator(4), emailHash: '' })).toEqual({ count: 0, isErased: true });
    }));

  test('closes and opens the thread of one article in one language', () =>
    withStores(backEnd, async (store) => {
      await store.setClosed({ ...moderator(1), ...thread, isClosed: true });
      await store.setClosed({ ...moderator(2), ...thread, isClosed: true });
      expect(await store.listClosed()).toEqual([thread]);
      expect((await store.listThread({ ...thread, order: 'newest' })).isClosed).toBe(true);
      expect((await store.listThread({ ...thread, locale: 'en', order: 'newest' })).isClosed).toBe(false);
      await store.setClosed({ ...moderator(3), ...thread, isClosed: false });
      expect(await store.listClosed()).toEqual([]);
    }));

  test('blocks and unblocks, and logs no values of blocks', () =>
    withStores(backEnd, async (store) => {
      const block = { kind: 'email', value: hashEmail('bad@example.com') } as const;
      await store.block({ ...moderator(1), block });
      await store.block({ ...moderator(2), block });
      expect(await store.listBlocks()).toEqual([{ ...block, createdAt: at(1) }]);
      await store.unblock({ ...moderator(3), block });
      expect(await store.listBlocks()).toEqual([]);
      const log = await store.listAudit({});
      expect(log.map(({ action }) => action)).toEqual(['unblock', 'block']);
      expect(JSON.stringify(log)).not.toContain(block.value);
    }));

  test('counts attempts for all processes together, within their window', () =>
    withStores(backEnd, async (one, other) => {
      const keys = [
        { key: 'hour', window: 3_600 },
        { key: 'minute', window: 60 },
      ];
      const counts = await Promise.all(
        [one, other, one, other].map((store) => store.countAttempts(keys, noon)),
      );
      expect(counts.map(([hour]) => hour).sort()).toEqual([1, 2, 3, 4]);
      expect(await one.countAttempts(keys, noon + 60_000)).toEqual([5, 1]);
      expect(await one.countAttempts(keys, noon + 3_600_000)).toEqual([1, 1]);
    }));

  test('all processes get one salt per day, and a new one the next day', () =>
    withStores(backEnd, async (one, other) => {
      const [salt, same] = await Promise.all([
        one.getDailySalt('2026-11-25'),
        other.getDailySalt('2026-11-25'),
      ]);
      expect(salt).toMatch(/^[0-9a-f]{32}$/);
      expect(same).toBe(salt);
      expect(await one.getDailySalt('2026-11-26')).not.toBe(salt);
    }));

  test('the salts of today and yesterday are kept, and older ones deleted', () =>
    withStores(backEnd, async (one, other) => {
      const days = ['2026-11-25', '2026-11-26', '2026-11-27'] as const;
      const [older, yesterday, today] = await Promise.all(days.map((day) => one.getDailySalt(day)));
      await other.deleteOldSalts('2026-11-27');
      expect(await other.getDailySalt('2026-11-27')).toBe(today);
      expect(await other.getDailySalt('2026-11-26')).toBe(yesterday);
      expect(await other.getDailySalt('2026-11-25')).not.toBe(older);
    }));

  test('exports parents before replies; importing twice stores nothing twice', () =>
    withStores(backEnd, async (store) => {
      const top = sampleComment({ createdAt: at(9) });
      const reply = sampleComment({ parent: top.id, createdAt: at(1) });
      const many = Array.from({ length: 700 }, (_, index) =>
        sampleComment({ createdAt: at(100 + (index % 3)) }),
      );
      const comments = [reply, top, ...many];
      const act = { actor: 'command line', at: at(0) } as const;
      expect(await store.import({ ...act, comments })).toEqual({ added: 702, known: 0 });
      expect(await store.import({ ...act, comments })).toEqual({ added: 0, known: 702 });
      const exported = await collect(store);
      expect(exported).toHaveLength(702);
      expect(exported.at(-1)).toEqual(reply);
      expect(new Set(exported.map(({ id }) => id)).size).toBe(702);
    }));

  const subscriptionTo = ({ id, email }: Comment, own: Partial<Subscription> = {}): Subscription => ({
    ...{ id: 'secret', email, emailHash: hashEmail(email), locale: 'bn', thread: id, comment: id },
    ...{ confirmedAt: null, createdAt: at(0), ...own },
  });

  test('queues a confirmation letter with the approval, and letters about replies after confirmation', () =>
    withStores(backEnd, async (one, other) => {
      const top = sampleComment({ email: 'me@example.com' });
      const answer = sampleComment({ parent: top.id, email: 'you@example.com' });
      const own = sampleComment({ parent: top.id, email: 'me@example.com' });
      await one.add(top, subscriptionTo(top));
      await addAll(one, [answer, own]);
      await one.subscribe(subscriptionTo(top, { id: 'again' }));
      expect(await one.getSubscription('again')).toBeUndefined();
      expect(await one.claimLetter(at(1), at(60))).toBeUndefined();
      const approve = (ids: string[], seconds: number) =>
        one.setStatus({ ...moderator(seconds), ids, status: 'approved' });
      await approve([top.id, answer.id], 1);
      const claims = await Promise.all([one, other].map((store) => store.claimLetter(at(3), at(60))));
      const [letter, ...more] = claims.filter((claim) => claim !== undefined);
      if (!letter) throw new Error('no letter');
      expect(more).toEqual([]);
      expect(letter).toMatchObject({ kind: 'confirm', comment: top.id, subscription: 'secret', tries: 1 });
      await one.settleLetter(letter, { tryAt: at(30) });
      expect(await one.claimLetter(at(29), at(60))).toBeUndefined();
      const second = await one.claimLetter(at(30), at(60));
      expect(second).toMatchObject({ id: letter.id, tries: 2 });
      // The first claim is over: what becomes of it counts no more.
      await one.settleLetter(letter, 'obsolete');
      await one.settleLetter(second ?? letter, 'sent');
      expect(await one.confirmSubscription('secret', at(40))).toBe(true);
      expect(await one.confirmSubscription('guessed', at(40))).toBe(false);
      const hidden = await one.setStatus({ ...moderator(41), ids: [answer.id], status: 'spam' });
      await one.undo({ ...moderator(42), id: hidden.id });
      await approve([own.id], 43);
      const news = await one.claimLetter(at(99), at(120));
      expect(news).toMatchObject({ kind: 'reply', comment: answer.id });
      expect(await one.claimLetter(at(99), at(120))).toBeUndefined();
      expect(await one.unsubscribe('secret')).toBe(true);
      expect(await one.unsubscribe('secret')).toBe(false);
      expect(await one.claimLetter(at(999), at(1_000))).toBeUndefined();
    }));

  test('a hidden comment does not keep a later one with the same address from its confirmation letter', () =>
    withStores(backEnd, async (store) => {
      const top = sampleComment({ status: 'approved', email: 'top@example.com' });
      const [strangers, mine] = [1, 2].map((second) =>
        sampleComment({ parent: top.id, email: 'me@example.com', createdAt: at(second) }),
      );
      if (!strangers || !mine) throw new Error('no comments');
      await store.add(top);
      await store.add(strangers, subscriptionTo(strangers, { id: 'strangers', thread: top.id }));
      await store.add(mine, subscriptionTo(mine, { id: 'mine', thread: top.id }));
      await store.setStatus({ ...moderator(3), ids: [strangers.id], status: 'binned' });
      await store.setStatus({ ...moderator(4), ids: [mine.id], status: 'approved' });
      expect(await store.claimLetter(at(5), at(60))).toMatchObject({
        ...{ kind: 'confirm', comment: mine.id, subscription: 'mine' },
      });
      expect(await store.claimLetter(at(5), at(60))).toBeUndefined();
    }));

  test('an address that came with several comments of a thread confirms once and gets one letter per reply', () =>
    withStores(backEnd, async (store) => {
      const top = sampleComment({ status: 'approved', email: 'me@example.com' });
      const again = sampleComment({ status: 'approved', email: 'me@example.com', parent: top.id });
      await store.add(top, subscriptionTo(top, { id: 'first' }));
      await store.add(again, subscriptionTo(again, { id: 'second', thread: top.id }));
      for (let letter = await store.claimLetter(at(1), at(60)); letter; ) {
        await store.settleLetter(letter, 'sent');
        letter = await store.claimLetter(at(1), at(60));
      }
      await store.confirmSubscription('second', at(2));
      expect(await store.getSubscription('first')).toMatchObject({ confirmedAt: at(2) });
      const third = sampleComment({ status: 'approved', email: 'me@example.com', parent: top.id });
      await store.add(third, subscriptionTo(third, { id: 'third', thread: top.id }));
      expect(await store.getSubscription('third')).toBeUndefined();
      const reply = sampleComment({ status: 'approved', email: 'you@example.com', parent: top.id });
      await store.add(reply);
      expect(await store.claimLetter(at(3), at(60))).toMatchObject({ kind: 'reply', comment: reply.id });
      expect(await store.claimLetter(at(3), at(60))).toBeUndefined();
      await store.unsubscribe('first');
      expect(await store.getSubscription('second')).toBeUndefined();
    }));

  test('whatever approves a reply queues the letter about it', () =>
    withStores(backEnd, async (store) => {
      const top = sampleComment({ email: 'me@example.com', status: 'approved' });
      await store.add(top);
      await store.subscribe(subscriptionTo(top, { confirmedAt: at(1) }));
      const writer = { actor: 'writer', at: at(2) } as const;
      const reply = (own: Partial<Comment> = {}) =>
        sampleComment({ parent: top.id, email: 'you@example.com', ...own });
      const [atOnce, decided, edited, restored] = [reply({ status: 'approved' }), reply(), reply(), reply()];
      await addAll(store, [atOnce, decided, edited, restored]);
      await store.setStatus({ ...moderator(2), ids: [decided.id], status: 'approved' });
      await store.edit({
        ...{ ...writer, id: edited.id, judged: versionOf(edited) },
        ...{ body: 'নতুন', status: 'approved', flags: [] },
      });
      const editors = reply({ email: '', isByEditor: true, status: 'approved' });
      await store.addReply({ ...moderator(2), reply: editors, above: [top.id, restored.id] });
      const comments: string[] = [];
      for (let letter = await store.claimLetter(at(9), at(60)); letter; ) {
        comments.push(letter.comment);
        letter = await store.claimLetter(at(9), at(60));
      }
      expect(comments.sort()).toEqual(
        [atOnce, decided, edited, restored, editors].map(({ id }) => id).sort(),
      );
    }));

  test('an obsolete letter is queued again when its comment is approved again', () =>
    withStores(backEnd, async (store) => {
      const top = sampleComment();
      await store.add(top, subscriptionTo(top));
      const approve = (seconds: number) =>
        store.setStatus({ ...moderator(seconds), ids: [top.id], status: 'approved' });
      await approve(1);
      const hidden = await store.setStatus({ ...moderator(2), ids: [top.id], status: 'spam' });
      const letter = await store.claimLetter(at(3), at(60));
      if (!letter) throw new Error('no letter');
      await store.settleLetter(letter, 'obsolete');
      await store.undo({ ...moderator(4), id: hidden.id });
      expect(await store.claimLetter(at(5), at(60))).toMatchObject({ kind: 'confirm', comment: top.id });
    }));

  test('a decision leaves alone what is no longer as it was seen; two moderators do not overrule each other', () =>
    withStores(backEnd, async (one, other) => {
      const [same, changed] = [sampleComment(), sampleComment()];
      await addAll(one, [same, changed]);
      const ids = [same.id, changed.id];
      const seen = { [same.id]: versionOf(same), [changed.id]: versionOf(changed) };
      await one.edit({
        ...{ actor: 'writer', at: at(1), id: changed.id, judged: versionOf(changed) },
        ...{ body: 'অন্য কথা', status: 'waiting', flags: [] },
      });
      const decisions = await Promise.all([
        one.setStatus({ ...moderator(2), ids, seen, status: 'spam' }),
        other.setStatus({ ...moderator(2), ids, seen, status: 'approved' }),
      ]);
      expect(decisions.flatMap(({ changed: moved }) => moved)).toEqual([same.id]);
      expect(decisions.map(({ stale }) => stale.length).sort()).toEqual([1, 2]);
      expect((await one.get(changed.id))?.status).toBe('waiting');
    }));

  test('of an edit and a decision at once, none overrules the other', () =>
    withStores(backEnd, async (one, other) => {
      for (let round = 0; round < 20; round += 1) {
        const comment = sampleComment();
        await one.add(comment);
        const judged = versionOf(comment);
        const [edited, decision] = await Promise.all([
          one.edit({
            ...{ actor: 'writer', at: at(1), id: comment.id, judged },
            ...{ body: 'অন্য কথা', status: 'approved', flags: [] },
          }),
          other.setStatus({
            ...{ ...moderator(1), ids: [comment.id], status: 'spam' },
            seen: { [comment.id]: judged },
          }),
        ]);
        const { body, status } = (await one.get(comment.id)) ?? {};
        expect([status, body]).toEqual(edited ? ['approved', 'অন্য কথা'] : ['spam', comment.body]);
        expect(decision.changed).toHaveLength(edited ? 0 : 1);
      }
    }));

  test('an undo does nothing once the status has changed again, even back', () =>
    withStores(backEnd, async (store) => {
      const comment = sampleComment();
      await store.add(comment);
      const set = (seconds: number, status: Comment['status']) =>
        store.setStatus({ ...moderator(seconds), ids: [comment.id], status });
      const first = await set(1, 'approved');
      await set(2, 'spam');
      await set(3, 'approved');
      expect((await store.undo({ ...moderator(4), id: first.id })).changed).toEqual([]);
      expect((await store.get(comment.id))?.status).toBe('approved');
    }));

  test('an undo does not publish a text that was written after the decision', () =>
    withStores(backEnd, async (store) => {
      const comment = sampleComment({ status: 'approved' });
      await store.add(comment);
      const hidden = await store.setStatus({ ...moderator(2), ids: [comment.id], status: 'spam' });
      // The request of the writer came first, and was stored last.
      const edited = await store.edit({
        ...{ actor: 'writer', at: at(1), id: comment.id, judged: versionOf({ ...comment, status: 'spam' }) },
        ...{ body: 'নতুন কথা', status: 'spam', flags: [] },
      });
      expect(edited).toBeDefined();
      expect((await store.undo({ ...moderator(3), id: hidden.id })).changed).toEqual([]);
      expect(await store.get(comment.id)).toMatchObject({ status: 'spam', body: 'নতুন কথা' });
    }));

  test('gives the digest to one process, and not again before the interval is over', () =>
    withStores(backEnd, async (one, other) => {
      const claim = (store: CommentStore, seconds: number) =>
        store.claimDigest({ now: at(seconds), since: at(seconds - 3_600), leaseUntil: at(seconds + 300) });
      expect(await claim(one, 1)).toBeUndefined();
      const first = sampleComment({ createdAt: at(2) });
      await addAll(one, [first, sampleComment({ status: 'spam', createdAt: at(2) })]);
      const claims = await Promise.all([one, other].map((store) => claim(store, 5)));
      expect(claims.filter(Boolean)).toEqual([{ ids: [first.id], waiting: 1, claimedAt: at(5) }]);
      await one.settleDigest(at(5), { sent: true });
      const second = sampleComment({ createdAt: at(6) });
      await one.add(second);
      expect(await claim(one, 100)).toBeUndefined();
      expect(await claim(one, 3_700)).toEqual({ ids: [second.id], waiting: 2, claimedAt: at(3_700) });
      // It could not be sent: the next one may try at once.
      await one.settleDigest(at(3_700), { sent: false });
      expect(await claim(other, 3_760)).toMatchObject({ ids: [second.id] });
      // That process is gone: after its lease another one sends it.
      expect(await claim(one, 3_800)).toBeUndefined();
      expect(await claim(one, 4_060)).toMatchObject({ ids: [second.id] });
      await other.settleDigest(at(3_760), { sent: false });
      await one.settleDigest(at(4_060), { sent: true });
      expect(await claim(other, 9_000)).toBeUndefined();
    }));

  test('every comment that waits is in a digest, whatever made it wait and whenever its request came', () =>
    withStores(backEnd, async (store) => {
      const claim = async (seconds: number) => {
        const times = { now: at(seconds), since: at(seconds - 3_600), leaseUntil: at(seconds + 300) };
        const digest = await store.claimDigest(times);
        if (digest) await store.settleDigest(digest.claimedAt, { sent: true });
        return digest?.ids.sort();
      };
      const [first, held, edited, restored] = [
        sampleComment({ createdAt: at(1) }),
        sampleComment({ status: 'approved' }),
        sampleComment({ status: 'approved' }),
        sampleComment(),
      ];
      await addAll(store, [first, held, edited, restored]);
      const binned = await store.setStatus({ ...moderator(2), ids: [restored.id], status: 'binned' });
      expect(await claim(10)).toEqual([first.id]);
      // Its request came before the digest, and was stored after it.
      const late = sampleComment({ createdAt: at(9) });
      await store.add(late);
      await store.setStatus({ ...moderator(20), ids: [held.id], status: 'waiting' });
      await store.undo({ ...moderator(20), id: binned.id });
      const edit = (comment: Comment, body: string) =>
        store.edit({
          ...{ actor: 'writer', at: at(20), id: comment.id, judged: versionOf(comment) },
          ...{ body, status: 'waiting', flags: [] },
        });
      await edit(edited, 'অন্য কথা');
      // It waited before, in a digest.
      await edit(first, 'আরেক কথা');
      const removed = sampleComment({ createdAt: at(20) });
      await store.add(removed);
      await store.add(sampleComment({ parent: removed.id, status: 'spam' }));
      await store.remove({ actor: 'writer', at: at(21), id: removed.id });
      expect(await claim(4_000)).toEqual([late, held, edited, restored].map(({ id }) => id).sort());
      expect(await claim(9_000)).toBeUndefined();
    }));

  test('the health check passes', () =>
    withStores(backEnd, async (store) => {
      await expect(store.checkHealth()).resolves.toBeUndefined();
    }));
});
