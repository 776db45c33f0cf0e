/** The code of an error from Node.js or a database driver, like `ENOENT` or `40001`; undefined for any other error. */
export function getErrorCode(error: unknown): string | undefined {
  const hasCode = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return hasCode ? String(error.code) : undefined;
}
