import pino from 'pino';

/** An event to log: ids, statuses, durations. Never text that a person typed, no query string and no IP address. */
export type LogEvent = { event: string } & Record<
  string,
  string | number | boolean | string[] | null | undefined
>;
export type Log = (event: LogEvent) => void;

/** Bytes of lines that wait while the disk is full; later ones are lost. */
const longestBacklog = 1024 * 1024;

const output = pino.destination({ fd: 1, sync: true, maxLength: longestBacklog });
// A full disk or a broken pipe must not end the process. Pino's own listener passes most errors on, to nobody.
output.removeAllListeners('error');
output.on('error', () => {});

/**
 * The log of every process and thread: lines of JSON on stdout with `level`, `at` and `event`. Written at once, so that the last
 * line before the end of a process is there.
 */
export const logger = pino(
  {
    base: null,
    messageKey: 'event',
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    // An error that a library logs would bring its message, which may quote what somebody typed.
    serializers: { err: nameError, req: () => undefined, res: () => undefined },
  },
  output,
);

/** Logs that something happened. */
export const writeLog: Log = (event) => logger.info(event);

/** Logs that something failed: with the name, the code and our part of the stack of the error, without its message. */
export function logError(event: string, error: unknown, fields: Omit<LogEvent, 'event'> = {}): void {
  logger.error({ event, ...fields, error: nameError(error), stack: listOwnFrames(error) });
}

/** The name and code of an error. Not its message: databases quote values in theirs. */
export function nameError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const cause = error.cause instanceof Error ? error.cause : error;
  return [error.name, codeOf(cause) ?? codeOf(error)].filter(Boolean).join(' ');
}

/** A code like ECONNREFUSED or 23505; anything longer could be a text. */
function codeOf(error: Error): string | undefined {
  const code = 'code' in error ? String(error.code) : '';
  return /^\w{1,40}$/.test(code) ? code : undefined;
}

const maxFrames = 8;
const frame = /^ {4}at (?:(.{1,100}) \()?(?:file:\/\/)?(\/[^()\s]+:\d+:\d+)\)?$/;

/** Where in our own code an error and its cause come from: `lib/comments/sign.ts:12:3 sign`. */
function listOwnFrames(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { message, stack = '', cause } = error;
  // The stack begins with the message, which may have lines that look like frames.
  const start = stack.indexOf(message);
  const lines = stack.slice(start < 0 ? 0 : start + message.length).split('\n');
  const root = `${process.cwd()}/`;
  const own = lines.flatMap((line) => {
    const [, caller, place = ''] = frame.exec(line) ?? [];
    if (!place.startsWith(root) || place.includes('/node_modules/')) return [];
    return [[place.slice(root.length), caller].filter(Boolean).join(' ')];
  });
  return [...own.slice(0, maxFrames), ...listOwnFrames(cause)].slice(0, 2 * maxFrames);
}
