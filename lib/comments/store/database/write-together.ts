import type { Client } from '@libsql/client';
import type { Job } from './create-work-queue';
import { describeError } from './libsql-errors';
import { transact } from './libsql-session';
import type { RetryWhileBusy } from './retry-while-busy';
import type { SqlSession } from './sql-database';

/**
 * Does writes in one transaction, so that they wait for the disk together. One that fails takes back what it did and nothing else;
 * each is told how it went when everything is on the disk.
 */
export async function writeTogether(client: Client, jobs: Job[], whileBusy: RetryWhileBusy): Promise<void> {
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
  { work, resolve, reject }: Job,
  hasOthers: boolean,
): Promise<() => void> {
  if (!hasOthers) {
    // What it did is all that there is to take back.
    const value = await work(session);
    return () => resolve(value);
  }
  await session.run('SAVEPOINT one');
  try {
    const value = await work(session);
    await session.run('RELEASE one');
    return () => resolve(value);
  } catch (error) {
    // A busy or a full database concerns all of them.
    if (!(error instanceof Error) || describeError(error) !== error) throw error;
    await session.run('ROLLBACK TO one');
    await session.run('RELEASE one');
    return () => reject(error);
  }
}
