import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attemptMethods } from '@/lib/comments/store/attempt-methods';
import { openDatabase } from '@/lib/comments/store/database/open-database';
import type { StoreDatabase } from '@/lib/comments/store/database/store-database';
import { sessionMethods } from '@/lib/comments/store/session-methods';
import { StoreUnavailable } from '@/lib/comments/store/store-unavailable';
import { at, noon } from './samples';

type Disk = { isFull: boolean };

/** A database whose transactions fail at their end while the disk is full. */
async function withDisk(work: (database: StoreDatabase, disk: Disk) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-refused-'));
  const database = openDatabase({ kind: 'file', file: join(folder, 'comments.db') });
  const disk = { isFull: false };
  const write: StoreDatabase['write'] = (doWrite) =>
    database.write(async (session) => {
      const value = await doWrite(session);
      if (disk.isFull) throw new StoreUnavailable('full');
      return value;
    });
  try {
    await work({ ...database, write }, disk);
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
}

test('after a write that was refused the next one deletes expired counts', () =>
  withDisk(async (database, disk) => {
    const { countAttempts } = attemptMethods(database);
    const count = (now: number) => countAttempts([{ key: 'visitor', window: 1 }], now);
    const listStarts = () =>
      database.read((session) => session.selectFrom('attempts').select('window_start').execute());
    await count(noon);
    disk.isFull = true;
    await expect(count(noon + 61_000)).rejects.toThrow('full');
    disk.isFull = false;
    await count(noon + 62_000);
    expect(await listStarts()).toEqual([{ window_start: noon + 62_000 }]);
  }));

test('a session is valid while its last use cannot be noted', () =>
  withDisk(async (database, disk) => {
    const { addSession, useSession } = sessionMethods(database);
    const times = { createdAt: at(0), seenAt: at(0), expiresAt: at(9_000) };
    await addSession({
      id: 'a',
      person: 'moderator',
      tokenHash: 'hash',
      keys: 'keys',
      browser: '',
      ...times,
    });
    disk.isFull = true;
    expect(await useSession('hash', at(600))).toMatchObject({ id: 'a', seenAt: at(0) });
    disk.isFull = false;
    await useSession('hash', at(601));
    expect(await useSession('hash', at(602))).toMatchObject({ id: 'a', seenAt: at(601) });
  }));
