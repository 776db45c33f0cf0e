import { logError, writeLog } from '@/lib/log/write-log';

/** Logs what Next.js prints to the console: whole errors, whose messages may quote what somebody typed, or a text. */
export function logConsole(...values: unknown[]): void {
  const error = values.find((value) => value instanceof Error);
  if (error) logError('render failed', error);
  else writeLog({ event: 'message of Next.js' });
}
