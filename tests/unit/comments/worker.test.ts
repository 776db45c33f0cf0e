import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { getCommentService, provideCommentService } from '@/lib/comments/provide-comment-service';
import { startComments } from '@/lib/comments/start-comments';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import { createMigrations } from '@/lib/comments/store/migrations/create-migrations';
import { StoreUnavailable } from '@/lib/comments/store/store-unavailable';
import { connectCommentService } from '@/lib/comments/worker/connect-comment-service';
import { createRemoteService } from '@/lib/comments/worker/create-remote-service';
import { offerCommentService } from '@/lib/comments/worker/offer-comment-service';
import { openInWorker, type ServingCommentService } from '@/lib/comments/worker/open-in-worker';
import { startCommentWorker } from '@/lib/comments/worker/start-comment-worker';
import { type LogEvent, nameError } from '@/lib/log/write-log';
import { readSettings } from '@/lib/settings/read-settings';
import { facts, fillForm } from './open-comments';
import { noon, sampleComment } from './samples';

type Opened = ServingCommentService & { events: LogEvent[] };

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-worker-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function withWorker(work: (comments: Opened) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const events: LogEvent[] = [];
    const { comments: settings } = readSettings({ DATA_DIR: folder });
    const comments = await openInWorker(settings, (event) => events.push(event));
    try {
      await work({ ...comments, events });
    } finally {
      await comments.stop();
    }
  });
}

test('the worker gets a form as it was typed and returns its outcome', () =>
  withWorker(async (comments) => {
    const own = { name: 'র‍্যাব হাসান', body: 'এক\r\nদুই ক্ষ‌ক' };
    const outcome = await comments.submit(fillForm(own, comments), facts);
    if (outcome.kind !== 'stored') throw new Error(outcome.kind);
    expect(outcome.comment).toMatchObject({ name: 'র‍্যাব হাসান', body: 'এক\nদুই ক্ষ‌ক', status: 'waiting' });
    expect(outcome.cookie?.name).toBe(`comment-${outcome.comment.id}`);
    expect(await comments.store.get(outcome.comment.id)).toEqual(outcome.comment);
  }));

test('the worker edits and deletes for a writer, and decides and replies for the moderator', () =>
  withWorker(async (comments) => {
    const outcome = await comments.submit(fillForm({}, comments), facts);
    if (outcome.kind !== 'stored') throw new Error(outcome.kind);
    const { id } = outcome.comment;
    const request = { id, cookie: outcome.cookie?.value, headers: facts.headers, now: noon };
    const by = { actor: 'moderator', at: new Date(noon).toISOString() } as const;
    expect(await comments.decide({ ...by, ids: [id], status: 'approved' })).toMatchObject({ changed: [id] });
    const reply = { ...by, parent: id, name: 'KajPath', body: 'ধন্যবাদ আপনাকে', submissionKey: 'one' };
    expect(await comments.reply(reply)).toMatchObject({ kind: 'stored', isNew: true });
    expect(await comments.revise({ ...request, body: 'নতুন কথা' })).toMatchObject({ kind: 'changed' });
    expect(await comments.withdraw(request)).toEqual({ kind: 'removed' });
    expect(await comments.withdraw({ ...request, cookie: undefined })).toEqual({ kind: 'refused', body: '' });
  }));

test('the main thread looks up the article', () =>
  withWorker(async (comments) => {
    const form = fillForm({ article: 'other' }, comments);
    const none = await comments.submit(form, { ...facts, article: undefined });
    expect(none).toMatchObject({ kind: 'invalid', fields: { article: 'unknown' } });
    const article = { id: 'k7dq3vmz9t', names: ['k7dq3vmz9t', 'other', 'marketplaces'] };
    const outcome = await comments.submit(form, { ...facts, article });
    expect(outcome).toMatchObject({ kind: 'stored', comment: { article: 'k7dq3vmz9t' } });
  }));

test('an error in the worker keeps its class, name and code', async () => {
  const { comments: settings } = readSettings({
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    COMMENTS_SECRET: 'x'.repeat(32),
  });
  const { store, stop } = await openInWorker(settings);
  const error = await store.countByStatus().catch((reason) => reason);
  expect(error).toBeInstanceOf(StoreUnavailable);
  expect(nameError(error)).toBe('StoreUnavailable ECONNREFUSED');
  await stop();
});

test('a bug is not reported as an unavailable store', () =>
  withWorker(async ({ store }) => {
    const comment = sampleComment();
    await store.add(comment);
    const error = await store.add({ ...comment, submissionKey: 'another form' }).catch((reason) => reason);
    expect(error).not.toBeInstanceOf(StoreUnavailable);
    expect(error).toMatchObject({
      name: 'TypeError',
      message: expect.stringContaining('expected a new id'),
    });
  }));

test('when the worker ends, calls reject with StoreUnavailable, and forms come back with their text', () =>
  withWorker(async (comments) => {
    await comments.store.countByStatus();
    const form = fillForm({ body: 'থাকুক' }, comments);
    const request = { id: 'x', cookie: undefined, headers: facts.headers, now: noon, body: 'এটিও' };
    const pending = Promise.allSettled([
      comments.store.countByStatus(),
      comments.submit(form, facts),
      comments.revise(request),
    ]);
    const [, outcomes] = await Promise.all([comments.stop(), pending]);
    // The worker may have answered before it ended.
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StoreUnavailable);
      else expect(JSON.stringify(outcome.value)).toMatch(/waiting|থাকুক|এটিও/);
    }
  }));

test('a worker that crashes rejects pending calls, says so in the log, and is started again', async () => {
  const events: LogEvent[] = [];
  const log = (event: LogEvent) => events.push(event);
  const { comments: settings } = readSettings({});
  const entry = resolve('tests/unit/comments/crashing-worker.mjs');
  const { openPort, stop } = startCommentWorker({ ...settings, secret: 'x' }, log, entry);
  const { store } = createRemoteService({ openPort, secret: 'x', settings, log });
  const before = await store.getDailySalt('');
  const crashed = await Promise.allSettled([store.backup('x'), store.countByStatus()]);
  for (const outcome of crashed)
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
  const fault = { event: 'fault', where: 'comments worker', error: 'RangeError' };
  await vi.waitFor(() => expect(events).toEqual([fault]));
  const after = await vi.waitFor(() => store.getDailySalt(''), { timeout: 10_000, interval: 50 });
  expect(after).toMatch(/^thread \d+$/);
  expect(after).not.toBe(before);
  await stop();
});

test('a worker that was stopped is not started again', async () => {
  const { comments: settings } = readSettings({});
  const entry = resolve('tests/unit/comments/crashing-worker.mjs');
  const { openPort, isRunning, stop } = startCommentWorker({ ...settings, secret: 'x' }, () => {}, entry);
  await stop();
  expect(openPort).toThrow(StoreUnavailable);
  expect(isRunning()).toBe(false);
});

test('a worker that cannot start rejects calls with StoreUnavailable', async () => {
  const log = () => {};
  const { comments: settings } = readSettings({});
  const { openPort, stop } = startCommentWorker(
    { ...settings, secret: 'x' },
    log,
    resolve('no-such-file.mjs'),
  );
  const { store } = createRemoteService({ openPort, secret: 'x', settings, log });
  await expect(store.countByStatus()).rejects.toBeInstanceOf(StoreUnavailable);
  await stop();
});

test('another thread uses the worker by a port', () =>
  withWorker(async (comments) => {
    const door = offerCommentService(() => comments);
    const other = await connectCommentService(door);
    expect([other.secret, other.settings]).toEqual([comments.secret, comments.settings]);
    const comment = sampleComment();
    await other.store.add(comment);
    expect(await comments.store.get(comment.id)).toEqual(comment);
    door.close();
  }));

test('another thread gets another port when the worker has crashed', async () => {
  const log = () => {};
  const { comments: settings } = readSettings({});
  const entry = resolve('tests/unit/comments/crashing-worker.mjs');
  const { openPort, stop } = startCommentWorker({ ...settings, secret: 'x' }, log, entry);
  const service = createRemoteService({ openPort, secret: 'x', settings, log });
  const door = offerCommentService(() => ({ ...service, openPort, stop }));
  const { store } = await connectCommentService(door, log);
  const before = await store.getDailySalt('');
  await expect(store.backup('x')).rejects.toBeInstanceOf(StoreUnavailable);
  const after = await vi.waitFor(() => store.getDailySalt(''), { timeout: 10_000, interval: 50 });
  expect(after).toMatch(/^thread \d+$/);
  expect(after).not.toBe(before);
  door.close();
  await stop();
});

test('the comments of a process are those that were provided', async () => {
  await expect(getCommentService()).rejects.toBeInstanceOf(StoreUnavailable);
  await withWorker(async (comments) => {
    provideCommentService(comments);
    expect(await getCommentService()).toBe(comments);
  });
});

test(
  'at the start the log says why the database cannot be used, and what to do',
  () =>
    withFolder(async (folder) => {
      const { comments: settings } = readSettings({ DATA_DIR: folder });
      const newer = openDatabase(settings.store, {
        ...createMigrations(),
        '0099-later': { up: async () => {} },
      });
      await newer.read(async () => {});
      await newer.close();
      const events: LogEvent[] = [];
      const { stop } = await startComments(settings, (event) => events.push(event));
      await vi.waitFor(() => expect(events).toHaveLength(1), { timeout: 20_000 });
      expect(events[0]).toMatchObject({ event: 'store unavailable', error: 'StoreUnavailable' });
      expect(events[0]?.message).toMatch(/expected schema \d+ or older, received 99\nFix: run the version/);
      await stop();
    }),
  30_000,
);
