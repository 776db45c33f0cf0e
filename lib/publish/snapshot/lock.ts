import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Libsql from 'libsql';

/** Milliseconds between two looks at a lock that somebody else holds. */
const pause = 200;

/** Waits until nobody else publishes to a folder, and keeps others waiting until the returned function is called. */
export function lockFolder(folder: string, onWait: () => void): Promise<() => void> {
  return lockFile(join(folder, 'publishing.lock'), onWait);
}

/**
 * Takes a lock of that name, after waiting while somebody else has it, and gives it up with the returned function. A transaction of SQLite
 * is the lock: the system gives it up with the process that holds it, however that ends.
 *
 * @param onWait  called once when somebody else holds it
 */
export async function lockFile(file: string, onWait: () => void): Promise<() => void> {
  await mkdir(dirname(file), { recursive: true });
  const database = new Libsql(file);
  for (let waited = false; ; waited = true) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return () => database.close();
    } catch (error) {
      if (!isBusy(error)) {
        database.close();
        throw explainLockError(file, error);
      }
      if (!waited) onWait();
      await wait(pause);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** The error in a sentence. */
function explainLockError(file: string, error: unknown): Error {
  const isFull = error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL';
  const message = isFull
    ? `${file}: cannot be written: the disk is full`
    : `${file}: cannot be locked: ${error instanceof Error ? error.message : error}\nFix: remove it while nobody publishes or writes`;
  return new Error(message, { cause: error });
}
