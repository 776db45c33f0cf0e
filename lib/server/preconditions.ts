import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';

/**
 * The status that the conditions of a request lead to (RFC 9110, 13): 412 when the client wants another version than today's,
 * 304 when it has today's, undefined to answer as if there were no condition.
 *
 * @param etag  of the answer; undefined for an answer without one
 */
export function checkPreconditions(headers: IncomingHttpHeaders, etag?: string): 412 | 304 | undefined {
  const wanted = headers['if-match'];
  if (wanted !== undefined && !isMatch(wanted, etag)) return 412;
  return etag !== undefined && fresh(headers, { etag }) ? 304 : undefined;
}

/** By the strong comparison: a weak tag matches nothing. */
function isMatch(wanted: string, etag: string | undefined): boolean {
  if (wanted.trim() === '*') return true;
  return wanted.split(',').some((tag) => tag.trim() === etag);
}
