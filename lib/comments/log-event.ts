import { getErrorCode } from '@/lib/content/error-code';

/** An event to log: ids, statuses, durations. Never text that a person typed, and no IP address. */
export type LogEvent = { event: string } & Record<
  string,
  string | number | boolean | string[] | null | undefined
>;
export type Log = (event: LogEvent) => void;

/** Writes an event as one line of JSON. */
export const writeLog: Log = (event) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
};

/** The name and code of an error. Not its message: databases quote values in theirs. */
export function nameError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const cause = error.cause instanceof Error ? error.cause : error;
  return [error.name, getErrorCode(cause)].filter(Boolean).join(' ');
}
