import type { ControlledTransaction } from 'kysely';
import type { WriteJob } from './create-work-queue';
import { toStoreError } from './libsql-errors';
import type { Session } from './store-database';
import type { StoreSchema } from './store-schema';

type Transaction = ControlledTransaction<StoreSchema>;

/**
 * Runs writes in one transaction, so that they share one wait for the disk. A write that fails rolls back alone.
 *
 * @returns a function that gives every caller its result, to be called after the commit
 */
export async function writeTogether(db: Session, jobs: WriteJob[]): Promise<() => void> {
  const transaction = await db.startTransaction().execute();
  try {
    const settle: (() => void)[] = [];
    // A single write needs no savepoint: the whole transaction is its own.
    for (const job of jobs)
      settle.push(await (jobs.length > 1 ? writeInSavepoint(transaction, job) : job.run(transaction)));
    await transaction.commit().execute();
    return () => {
      for (const each of settle) each();
    };
  } catch (error) {
    // SQLite has rolled back by itself after some errors; then this fails, and the first error says why.
    await transaction
      .rollback()
      .execute()
      .catch(() => {});
    throw error;
  }
}

async function writeInSavepoint(transaction: Transaction, { run, reject }: WriteJob): Promise<() => void> {
  const savepoint = await transaction.savepoint('write').execute();
  try {
    const settle = await run(savepoint);
    await savepoint.releaseSavepoint('write').execute();
    return settle;
  } catch (error) {
    // If the database is busy or full, all writes of the transaction fail.
    if (!(error instanceof Error) || toStoreError(error) !== error) throw error;
    await savepoint.rollbackToSavepoint('write').execute();
    await savepoint.releaseSavepoint('write').execute();
    return () => reject(error);
  }
}
