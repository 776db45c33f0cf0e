import { setImmediate as yieldOnce } from 'node:timers/promises';
import type { SqlSession } from './sql-database';

/** Writes that share a transaction, and so one wait for the disk. */
const maxTogether = 16;

export type WorkQueue = {
  /** Goes before writes: somebody waits for a page. */
  read: <T>(work: () => Promise<T>) => Promise<T>;
  write: <T>(work: (session: SqlSession) => Promise<T>) => Promise<T>;
};

/** A piece of work and who waits for it. */
export type Job = {
  work: (session: SqlSession) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
};

type ReadJob = Omit<Job, 'work'> & { work: () => Promise<unknown> };

/**
 * Makes the queue of a database with one connection. Pieces of work run one after the other, whatever becomes of each.
 *
 * @param writeTogether  does writes in one transaction, and settles each when it is on the disk
 */
export function createWorkQueue(writeTogether: (jobs: Job[]) => Promise<void>): WorkQueue {
  const reads: ReadJob[] = [];
  const writes: Job[] = [];
  let isRunning = false;
  const runAll = async () => {
    while (reads.length + writes.length > 0) {
      const read = reads.shift();
      if (read) await read.work().then(read.resolve, read.reject);
      else await writeTogether(writes.splice(0, maxTogether));
      // What was asked for meanwhile joins the queue.
      await yieldOnce();
    }
    isRunning = false;
  };
  const start = () => {
    if (isRunning) return;
    isRunning = true;
    void runAll();
  };
  const enqueue = <T, Entry extends { work: unknown }>(queue: Entry[], work: Entry['work']) =>
    new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve, reject } as unknown as Entry);
      start();
    });
  return { read: (work) => enqueue(reads, work), write: (work) => enqueue(writes, work) };
}
