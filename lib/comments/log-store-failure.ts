import { type Log, nameError } from '@/lib/log/write-log';
import { StoreUnavailable } from './store/store-unavailable';

/** Logs that comments cannot be stored or read, with the message of our own errors: it says what to do, and quotes nobody. */
export function logStoreFailure(log: Log, error: unknown): void {
  const message = error instanceof StoreUnavailable ? error.message : undefined;
  log({ event: 'store unavailable', error: nameError(error), message });
}
