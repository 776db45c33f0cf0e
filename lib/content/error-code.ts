/** The code that Node.js gives an error of the system, as `ENOENT`; undefined for any other error. */
export function getErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
