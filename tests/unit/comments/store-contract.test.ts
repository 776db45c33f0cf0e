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
import { createSqlStore } from '@/lib/comments/store/sql-store';
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

const over = (setting: StoreSetting) => createSqlStore(openDatabase(setting));
const backEnds: Record<string, () => OpenStore> = {
  'a libSQL file': () => {
    const file = join(folder, `${count}`, 'comments.db');
    return () => over({ kind: 'file', file });
  },
  // As a server uses it, without the start of a worker.
  'a libSQL file behind a port': () => {
    const { comments } = readSettings({ DATA_DIR: join(folder, `${count}`) });
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
        email: 'me@example.com',
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
        sampleComment({ email: 'Me@Example.com', status: 'approved' }),
      ]);
      await store.block({ ...moderator(1), block: { kind: 'domain', value: 'bad.example' } });
      const ask = (own: object) =>
        store.getSubmissionContext({
          ...thread,
          parent: reply.id,
          emailHash: hashEmail('me@example.com'),
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

  test('the queue has the parent of a reply and how often its writer was approved', () =>
    withStores(backEnd, async (store) => {
      const top = sampleComment({ status: 'approved', createdAt: at(1) });
      const reply = sampleComment({ parent: top.id, email: 'RAHIMA@example.com', createdAt: at(3) });
      const older = sampleComment({ email: '', createdAt: at(2) });
      await addAll(store, [top, reply, older]);
      const { entries } = await store.listQueue({ status: 'waiting' });
      expect(entries).toEqual([
        { comment: older, parent: undefined, approvedBefore: 0 },
        { comment: reply, parent: top, approvedBefore: 1 },
      ]);
      expect((await store.listQueue({ page: 2, size: 2 })).entries.map(({ comment }) => comment.id)).toEqual([
        top.id,
      ]);
      expect(await store.countByStatus()).toEqual({ waiting: 2, approved: 1, spam: 0, binned: 0 });
    }));

  test('edits a comment, and removes it completely', () =>
    withStores(backEnd, async (store) => {
      const comment = sampleComment({ status: 'approved' });
      await store.add(comment);
      const change = { id: comment.id, body: 'নতুন', status: 'waiting', flags: ['edited', 'link'] } as const;
      const edited = await store.edit({ actor: 'writer', at: at(9), ...change, flags: [...change.flags] });
      expect(edited).toEqual({ ...comment, ...change, editedAt: at(9) });
      expect(await store.get(comment.id)).toEqual(edited);
      expect((await store.listQueue({ search: 'নতুন' })).total).toBe(1);
      expect(await store.remove({ actor: 'writer', at: at(10), id: comment.id })).toBe(true);
      expect(await store.get(comment.id)).toBeUndefined();
      expect(await store.remove({ actor: 'writer', at: at(11), id: comment.id })).toBe(false);
      expect(await store.edit({ actor: 'writer', at: at(12), ...change, flags: [] })).toBeUndefined();
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
      await addAll(store, [mine, answer, own, waiting]);
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
      await store.queueLetters([answer.id], at(2));
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
      expect(await store.claimLetters(at(9), at(10), 9)).toEqual([]);
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
      await one.getDailySalt('2026-11-28');
      expect(await one.getDailySalt('2026-11-25')).not.toBe(salt);
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

  test('queues a confirmation letter after approval, and letters about replies after confirmation', () =>
    withStores(backEnd, async (one, other) => {
      const top = sampleComment({ email: 'me@example.com', status: 'approved' });
      const answer = sampleComment({ parent: top.id, email: 'you@example.com', status: 'approved' });
      const own = sampleComment({ parent: top.id, email: 'me@example.com', status: 'approved' });
      await addAll(one, [top, answer, own]);
      const emailHash = hashEmail('me@example.com');
      const subscription = {
        email: 'me@example.com',
        emailHash,
        locale: 'bn',
        thread: top.id,
        comment: top.id,
      } as const;
      await one.subscribe({ ...subscription, id: 'secret', confirmedAt: null, createdAt: at(0) });
      await one.subscribe({ ...subscription, id: 'again', confirmedAt: null, createdAt: at(0) });
      expect(await one.getSubscription('again')).toBeUndefined();
      await one.queueLetters([top.id, answer.id], at(1));
      await one.queueLetters([top.id, answer.id], at(2));
      const claims = await Promise.all([one, other].map((store) => store.claimLetters(at(3), at(60), 10)));
      expect(claims.flat()).toEqual([
        expect.objectContaining({ kind: 'confirm', comment: top.id, subscription: 'secret', tries: 1 }),
      ]);
      await one.settleLetter(claims.flat()[0]?.id ?? '', { sent: false, tryAt: at(30) });
      expect(await one.claimLetters(at(29), at(60), 10)).toEqual([]);
      expect(await one.claimLetters(at(30), at(60), 10)).toEqual([expect.objectContaining({ tries: 2 })]);
      await one.settleLetter(claims.flat()[0]?.id ?? '', { sent: true });
      expect(await one.confirmSubscription('secret', at(40))).toBe(true);
      expect(await one.confirmSubscription('guessed', at(40))).toBe(false);
      await one.queueLetters([top.id, answer.id, own.id], at(41));
      expect(await one.claimLetters(at(99), at(120), 10)).toEqual([
        expect.objectContaining({ kind: 'reply', comment: answer.id }),
      ]);
      expect(await one.unsubscribe('secret')).toBe(true);
      expect(await one.unsubscribe('secret')).toBe(false);
      expect(await one.claimLetters(at(999), at(1_000), 10)).toEqual([]);
    }));

  test('gives the digest to one process, and not again before the interval is over', () =>
    withStores(backEnd, async (one, other) => {
      expect(await one.claimDigest(at(1), at(-3_600))).toBeUndefined();
      const first = sampleComment({ createdAt: at(2) });
      await addAll(one, [first, sampleComment({ status: 'spam', createdAt: at(2) })]);
      const claims = await Promise.all([one, other].map((store) => store.claimDigest(at(5), at(-3_600))));
      expect(claims.filter(Boolean)).toEqual([{ ids: [first.id], waiting: 1, previous: '' }]);
      const second = sampleComment({ createdAt: at(6) });
      await one.add(second);
      expect(await one.claimDigest(at(100), at(-3_500))).toBeUndefined();
      expect(await one.claimDigest(at(3_700), at(100))).toEqual({
        ids: [second.id],
        waiting: 2,
        previous: at(5),
      });
      await one.returnDigest(at(3_700), at(5));
      expect(await other.claimDigest(at(3_760), at(160))).toMatchObject({ ids: [second.id] });
      expect(await one.claimDigest(at(9_700), at(6_100))).toBeUndefined();
    }));

  test('the health check passes', () =>
    withStores(backEnd, async (store) => {
      await expect(store.checkHealth()).resolves.toBeUndefined();
    }));
});
