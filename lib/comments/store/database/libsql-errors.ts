import { LibsqlError } from '@libsql/client';
import { StoreUnavailable } from '../store-unavailable';

/** Whether another process writes just now. */
export function isBusy(error: unknown): boolean {
  return error instanceof LibsqlError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code);
}

/** The driver's errors as the store has them: what is wrong with a statement or its values is a fault of ours; everything else is the store's. */
export function describeError(error: unknown): unknown {
  const isOurs =
    !(error instanceof Error) || (error instanceof LibsqlError && isFaultOfStatement(error.code));
  if (
    isOurs ||
    error instanceof StoreUnavailable ||
    error instanceof RangeError ||
    error instanceof TypeError
  )
    return error;
  const code = error instanceof LibsqlError ? error.code : error.name;
  return new StoreUnavailable(`the database does not take or give anything: ${code}`, { cause: error });
}

function isFaultOfStatement(code: string): boolean {
  return code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH';
}
