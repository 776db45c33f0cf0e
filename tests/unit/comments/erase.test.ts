import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import type { Comment } from '@/lib/comments/comment';
import { hashEmail } from '@/lib/comments/hash-email';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import { createSqlStore } from '@/lib/comments/store/sql-store';
import { versionOf } from '@/lib/comments/version-of';
import { at, sampleComment } from './samples';

const by = { actor: 'command line', at: at(9) } as const;

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-erase-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const openStore = (folder: string) =>
  createSqlStore(openDatabase({ kind: 'file', file: join(folder, 'comments.db') }));

/** Which texts are somewhere in the bytes of the files of a folder. */
async function listFound(folder: string, texts: string[]): Promise<string[]> {
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  return texts.filter((text) => files.some((bytes) => bytes.includes(text)));
}

/** Comments of many lengths, each with marks of its own in name and text. */
function makeComments(count: number, email: (index: number) => string): Comment[] {
  return Array.from({ length: count }, (_, index) =>
    sampleComment({
      email: email(index),
      name: `name-${index}-mark`,
      body: `body-${index}-mark ${'কথা '.repeat((index * 37) % 400)} tail-${index}-mark`,
    }),
  );
}

const marksOf = (index: number) => [`name-${index}-mark`, `body-${index}-mark`, `tail-${index}-mark`];

test('after forget neither address nor text is in any file, while the store is open', () =>
  withFolder(async (folder) => {
    const store = openStore(folder);
    const isMine = (index: number) => index % 7 === 3;
    const comments = makeComments(300, (index) =>
      isMine(index) ? 'gone@example.com' : `p${index}@example.com`,
    );
    await Promise.all(comments.map((comment) => store.add(comment)));
    const mine = comments.filter((_, index) => isMine(index));
    const edited = mine.slice(0, 5);
    for (const comment of edited)
      await store.edit({
        ...by,
        id: comment.id,
        judged: versionOf(comment),
        body: 'edited-mark',
        status: 'approved',
        flags: [],
      });
    await store.subscribe({
      id: 's',
      email: 'gone@example.com',
      emailHash: hashEmail('gone@example.com'),
      locale: 'bn',
      thread: mine[0]?.id ?? '',
      comment: mine[0]?.id ?? '',
      confirmedAt: null,
      createdAt: at(1),
    });
    const marks = [
      'gone@example.com',
      'edited-mark',
      ...comments.flatMap((_, index) => (isMine(index) ? marksOf(index) : [])),
    ];
    expect((await listFound(folder, marks)).length).toBeGreaterThan(100);
    expect(await store.forget({ ...by, emailHash: hashEmail('gone@example.com') })).toEqual({
      count: mine.length,
      isErased: true,
    });
    expect(await listFound(folder, marks)).toEqual([]);
    // The others are still there.
    expect(await listFound(folder, marksOf(0))).toEqual(marksOf(0));
    await store.close();
  }));

test('what a writer deletes or edits away is in no file afterwards', () =>
  withFolder(async (folder) => {
    const store = openStore(folder);
    const [deleted, edited, parent] = makeComments(3, (index) => `writer-${index}@example.com`);
    if (!deleted || !edited || !parent) throw new Error('no comments');
    for (const comment of [deleted, edited, parent]) await store.add(comment);
    await store.add(sampleComment({ parent: parent.id }));
    await store.remove({ ...by, id: deleted.id });
    await store.edit({
      ...by,
      id: edited.id,
      judged: versionOf(edited),
      body: 'better',
      status: 'waiting',
      flags: [],
    });
    // One with a reply stays as a placeholder.
    await store.remove({ ...by, id: parent.id });
    const marks = [
      ...marksOf(0),
      'writer-0@example.com',
      'body-1-mark',
      'tail-1-mark',
      ...marksOf(2),
      'writer-2@example.com',
    ];
    expect(await listFound(folder, marks)).toEqual([]);
    expect(await listFound(folder, ['writer-1@example.com', 'better'])).toHaveLength(2);
    await store.close();
  }));

test('an address that ends its subscriptions is in no file afterwards', () =>
  withFolder(async (folder) => {
    const store = openStore(folder);
    const comment = sampleComment();
    await store.add(comment);
    await store.subscribe({
      id: 's',
      email: 'over@example.com',
      emailHash: 'h',
      locale: 'bn',
      thread: comment.id,
      comment: comment.id,
      confirmedAt: null,
      createdAt: at(1),
    });
    expect(await listFound(folder, ['over@example.com'])).toHaveLength(1);
    await store.unsubscribe('s');
    expect(await listFound(folder, ['over@example.com'])).toEqual([]);
    await store.close();
  }));

test(
  'forget waits until another process has read, and says when that takes too long',
  () =>
    withFolder(async (folder) => {
      const store = openStore(folder);
      const [brief, long] = makeComments(2, (index) => `reader-${index}@example.com`);
      if (!brief || !long) throw new Error('no comments');
      for (const comment of [brief, long]) await store.add(comment);
      // As a backup in another process, which reads one state of the file.
      const other = new Libsql(join(folder, 'comments.db'));
      const beginReading = () => {
        other.exec('BEGIN');
        other.prepare('SELECT COUNT(*) FROM comments').all();
      };
      beginReading();
      const forgotten = store.forget({ ...by, emailHash: hashEmail(brief.email) });
      await new Promise(setImmediate);
      setTimeout(() => other.exec('COMMIT'), 300);
      expect(await forgotten).toEqual({ count: 1, isErased: true });
      expect(await listFound(folder, marksOf(0))).toEqual([]);

      beginReading();
      expect(await store.forget({ ...by, emailHash: hashEmail(long.email) })).toEqual({
        count: 1,
        isErased: false,
      });
      other.exec('COMMIT');
      // Once more, and it is gone.
      expect(await store.forget({ ...by, emailHash: hashEmail(long.email) })).toEqual({
        count: 0,
        isErased: true,
      });
      expect(await listFound(folder, marksOf(1))).toEqual([]);
      other.close();
      await store.close();
    }),
  30_000,
);
