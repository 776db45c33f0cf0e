import { logError } from './write-log';

/**
 * Logs rejections that nobody handles. By default they end the process, with every request in progress, and print the whole
 * error, which may quote what somebody typed.
 */
export function logUnhandledRejections(): void {
  process.on('unhandledRejection', (error) => logError('unhandled rejection', error));
}
