import { setImmediate as yieldOnce } from 'node:timers/promises';
import type { Session } from './store-database';

/** Writes that share a transaction, and so one wait for the disk. */
const maxBatch = 16;
/** Reads that go before writes that wait. */
const maxReads = 16;

export type WorkQueue = {
  /** Reads go before writes, because a reader waits for a page, but writes get their turn. */
  read: <T>(work: () => Promise<T>) => Promise<T>;
  write: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
};

/** A queued write. */
export type WriteJob = {
  /** Does the work. @returns a function that resolves the caller's promise, to be called after the commit */
  run: (session: Session) => Promise<() => void>;
  reject: (reason: unknown) => void;
};

/**
 * Creates the queue of a database with one connection. Work runs one piece at a time; a failure does not stop the next.
 *
 * @param writeTogether  runs writes in one transaction and settles each one after the commit
 */
export function createWorkQueue(writeTogether: (jobs: WriteJob[]) => Promise<void>): WorkQueue {
  const reads: (() => Promise<void>)[] = [];
  const writes: WriteJob[] = [];
  let isRunning = false;
  const runAll = async () => {
    let readsBeforeWrites = 0;
    while (reads.length + writes.length > 0) {
      const read = writes.length === 0 || readsBeforeWrites < maxReads ? reads.shift() : undefined;
      if (read) {
        readsBeforeWrites = writes.length === 0 ? 0 : readsBeforeWrites + 1;
        await read();
      } else {
        readsBeforeWrites = 0;
        await writeTogether(writes.splice(0, maxBatch));
      }
      // Let new work join the queue.
      await yieldOnce();
    }
    isRunning = false;
  };
  const start = () => {
    if (isRunning) return;
    isRunning = true;
    void runAll();
  };
  return {
    read: (work) =>
      new Promise((resolve, reject) => {
        reads.push(() => work().then(resolve, reject));
        start();
      }),
    write: (work) =>
      new Promise((resolve, reject) => {
        const run: WriteJob['run'] = async (session) => {
          const value = await work(session);
          return () => resolve(value);
        };
        writes.push({ run, reject });
        start();
      }),
  };
}
