import Libsql from 'libsql';
import { StoreUnavailable } from '../store-unavailable';

/** Whether another process has the file. */
export function isBusy(error: unknown): boolean {
  return error instanceof Libsql.SqliteError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code);
}

/** Turns the driver's errors into {@link StoreUnavailable}, except those about our own statements and values, which are bugs. */
export function toStoreError(error: unknown): unknown {
  const isBug =
    !(error instanceof Error) || (error instanceof Libsql.SqliteError && isStatementError(error.code));
  if (isBug || error instanceof StoreUnavailable || error instanceof RangeError || error instanceof TypeError)
    return error;
  const code = error instanceof Libsql.SqliteError ? error.code : error.name;
  return new StoreUnavailable(`database unavailable: ${code}`, { cause: error });
}

function isStatementError(code: string): boolean {
  return code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH';
}
