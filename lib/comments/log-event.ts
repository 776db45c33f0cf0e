/** What happened, in words and numbers of ours: ids, statuses, durations. Nothing that a person typed, and no address. */
export type LogEvent = { event: string } & Record<
  string,
  string | number | boolean | string[] | null | undefined
>;
export type Log = (event: LogEvent) => void;

/** Writes an event as one line of JSON. */
export const writeLog: Log = (event) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
};

/** The name and code of an error. Its message may hold what a person typed: a database quotes values. */
export function nameError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const cause = error.cause instanceof Error ? error.cause : error;
  return [error.name, (cause as NodeJS.ErrnoException).code].filter(Boolean).join(' ');
}
