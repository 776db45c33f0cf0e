import type { z } from 'zod';

/** What is wrong in a file that is to be imported: all of it, each with its line. */
export class ImportFault extends Error {
  override name = 'ImportFault';

  constructor(lines: string[], fix: string) {
    const shown = lines.slice(0, 50);
    const more = lines.length > shown.length ? [`… and ${lines.length - shown.length} more`] : [];
    super([...shown, ...more, `Fix: ${fix}`].join('\n'));
  }
}

/** The faults of a value by a schema, as `path: what was expected`. */
export function describeFaults(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
}
