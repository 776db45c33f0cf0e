import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@libsql/client';
import { describeError, isBusy } from './libsql-errors';

/** How long a write waits in all, in milliseconds. */
const busyTimeout = 5_000;

/** Does work, again and again while another process writes. */
export type RetryWhileBusy = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Makes a way to do work that tries again while another process writes, and tells the driver's errors from ours.
 *
 * A statement that met a busy database stays under way in the driver, and no transaction of its connection could be committed any
 * more ("SQL statements in progress"): so the connection is replaced, and prepared anew.
 */
export function createRetryWhileBusy(client: Client, preparation: string[]): RetryWhileBusy {
  let isPrepared = false;
  const prepare = async () => {
    if (isPrepared) return;
    for (const pragma of preparation) await client.execute(`PRAGMA ${pragma}`);
    isPrepared = true;
  };
  return async (work) => {
    const end = Date.now() + busyTimeout;
    for (let pause = 5; ; pause = Math.min(pause * 2, 40)) {
      try {
        await prepare();
        return await work();
      } catch (error) {
        if (!isBusy(error) || Date.now() > end) throw describeError(error);
        client.reconnect();
        isPrepared = false;
        await wait(pause);
      }
    }
  };
}
