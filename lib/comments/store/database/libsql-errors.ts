import { LibsqlError } from '@libsql/client';
import { StoreUnavailable } from '../store-unavailable';

/** Whether another process is writing. */
export function isBusy(error: unknown): boolean {
  return error instanceof LibsqlError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code);
}

/** Turns the driver's errors into {@link StoreUnavailable}, except those about our own statements and values, which are bugs. */
export function toStoreError(error: unknown): unknown {
  const isBug = !(error instanceof Error) || (error instanceof LibsqlError && isStatementError(error.code));
  if (isBug || error instanceof StoreUnavailable || error instanceof RangeError || error instanceof TypeError)
    return error;
  const code = error instanceof LibsqlError ? error.code : error.name;
  return new StoreUnavailable(`database unavailable: ${code}`, { cause: error });
}

function isStatementError(code: string): boolean {
  return code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH';
}
