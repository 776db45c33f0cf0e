import { setTimeout as wait } from 'node:timers/promises';
import { isBusy, toStoreError } from './libsql-errors';

/** How long to retry, in milliseconds. */
const busyTimeout = 5_000;

/**
 * Runs work and retries it while another process has the file, and converts errors with `toStoreError`.
 *
 * @param reconnect  called before each retry
 */
export async function retryWhileBusy<T>(work: () => Promise<T>, reconnect: () => void): Promise<T> {
  const end = Date.now() + busyTimeout;
  for (let pause = 5; ; pause = Math.min(pause * 2, 40)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw toStoreError(error);
      reconnect();
      await wait(pause);
    }
  }
}
