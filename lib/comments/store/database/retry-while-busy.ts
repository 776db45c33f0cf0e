import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@libsql/client';
import { isBusy, toStoreError } from './libsql-errors';

/** How long to retry, in milliseconds. */
const busyTimeout = 5_000;

/** Runs work and retries it while another process writes. */
export type RetryWhileBusy = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Creates a function that retries work while another process writes, and converts errors with `toStoreError`.
 *
 * After SQLITE_BUSY the driver keeps the statement open, and no transaction on that connection could commit ("SQL statements in
 * progress"). So each retry reconnects and sets the pragmas again.
 */
export function createRetryWhileBusy(client: Client, pragmas: string[]): RetryWhileBusy {
  let isPrepared = false;
  const prepare = async () => {
    if (isPrepared) return;
    for (const pragma of pragmas) await client.execute(`PRAGMA ${pragma}`);
    isPrepared = true;
  };
  return async (work) => {
    const end = Date.now() + busyTimeout;
    for (let pause = 5; ; pause = Math.min(pause * 2, 40)) {
      try {
        await prepare();
        return await work();
      } catch (error) {
        if (!isBusy(error) || Date.now() > end) throw toStoreError(error);
        client.reconnect();
        isPrepared = false;
        await wait(pause);
      }
    }
  };
}
