import type { z } from 'zod';

/** Most problems that are shown of an import file, and of one line of it. */
const maxFaults = 50;
const maxFaultsOfLine = 5;
/** Characters of a message: it may list every field that a line has too many. */
const longestMessage = 200;

/** The problems of an import file, each with its line; at most 50 are shown. */
export class ImportFault extends Error {
  override name = 'ImportFault';

  constructor(lines: string[], fix: string) {
    const shown = lines.slice(0, maxFaults);
    const more = lines.length > shown.length ? [`… and ${lines.length - shown.length} more`] : [];
    super([...shown, ...more, `Fix: ${fix}`].join('\n'));
  }
}

/** Formats the first issues of a schema as `path: what was expected`. */
export function describeFaults(error: z.ZodError): string[] {
  return error.issues.slice(0, maxFaultsOfLine).map(({ path, message }) => {
    const text = message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
    return `${path.join('.') || 'the line'}: ${text}`;
  });
}
