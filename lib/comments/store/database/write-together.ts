import type { Client } from '@libsql/client';
import type { WriteJob } from './create-work-queue';
import { toStoreError } from './libsql-errors';
import { transact } from './libsql-session';
import type { RetryWhileBusy } from './retry-while-busy';
import type { SqlSession } from './sql-database';

/**
 * Runs writes in one transaction, so that they share one wait for the disk. A write that fails rolls back alone; every caller gets
 * its result after the commit.
 */
export async function writeTogether(
  client: Client,
  jobs: WriteJob[],
  whileBusy: RetryWhileBusy,
): Promise<void> {
  try {
    const settle = await whileBusy(() =>
      transact(client, async (session) => {
        const outcomes: (() => void)[] = [];
        for (const job of jobs) outcomes.push(await writeOne(session, job, jobs.length > 1));
        return () => {
          for (const outcome of outcomes) outcome();
        };
      }),
    );
    settle();
  } catch (error) {
    for (const { reject } of jobs) reject(error);
  }
}

async function writeOne(
  session: SqlSession,
  { run, reject }: WriteJob,
  hasOthers: boolean,
): Promise<() => void> {
  // A single write needs no savepoint: the whole transaction is its own.
  if (!hasOthers) return await run(session);
  await session.run('SAVEPOINT one');
  try {
    const resolve = await run(session);
    await session.run('RELEASE one');
    return resolve;
  } catch (error) {
    // If the database is busy or full, all writes of the transaction fail.
    if (!(error instanceof Error) || toStoreError(error) !== error) throw error;
    await session.run('ROLLBACK TO one');
    await session.run('RELEASE one');
    return () => reject(error);
  }
}
