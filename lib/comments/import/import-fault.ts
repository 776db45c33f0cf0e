import type { z } from 'zod';

/** The problems of an import file, each with its line; at most 50 are shown. */
export class ImportFault extends Error {
  override name = 'ImportFault';

  constructor(lines: string[], fix: string) {
    const shown = lines.slice(0, 50);
    const more = lines.length > shown.length ? [`… and ${lines.length - shown.length} more`] : [];
    super([...shown, ...more, `Fix: ${fix}`].join('\n'));
  }
}

/** Formats the issues of a schema as `path: what was expected`. */
export function describeFaults(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
}
