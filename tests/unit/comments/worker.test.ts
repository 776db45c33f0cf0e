import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommentService } from '@/lib/comments/comment-service';
import { StoreUnavailable } from '@/lib/comments/store/store-unavailable';
import { openInWorker } from '@/lib/comments/worker/open-in-worker';
import { startWorker } from '@/lib/comments/worker/start-worker';
import { nameError } from '@/lib/log/write-log';
import { facts, fillForm } from './open-comments';
import { sampleComment } from './samples';

async function withWorker(work: (comments: CommentService) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-worker-'));
  const comments = await openInWorker({ DATA_DIR: folder });
  try {
    await work(comments);
  } finally {
    await comments.store.close();
    await rm(folder, { recursive: true });
  }
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
  const { store } = await openInWorker({
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    COMMENTS_SECRET: 'x'.repeat(32),
  });
  const error = await store.countByStatus().catch((reason) => reason);
  expect(error).toBeInstanceOf(StoreUnavailable);
  expect(nameError(error)).toBe('StoreUnavailable ECONNREFUSED');
  await store.close();
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

test('when a worker exits, pending calls reject with StoreUnavailable', async () => {
  const worker = startWorker({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
  const pending = worker.call({ id: 1, method: 'countByStatus', values: [] });
  await Promise.all([expect(pending).rejects.toBeInstanceOf(StoreUnavailable), worker.stop()]);
  expect(worker.hasExited()).toBe(true);
});

test('after a worker has exited, the next call starts another one', () =>
  withWorker(async ({ store }) => {
    const comment = sampleComment();
    await store.add(comment);
    await store.close();
    expect(await store.get(comment.id)).toEqual(comment);
  }));
