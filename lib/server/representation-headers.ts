import type { ServerResponse } from 'node:http';
import type { Encoding } from './choose-encoding';

/** The strong entity tag of a body; it differs per encoding, because each encoding is a representation of its own (RFC 9110). */
export function entityTag(hash: string, encoding: Encoding): string {
  return `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
}

/** Headers for a response without the document (405, 416): no Content-Type, and not cached under the document's address. */
export function headersWithoutContent(headers: Record<string, string>): Record<string, string> {
  const { 'Content-Type': _type, 'Cache-Control': _caching, ...kept } = headers;
  return { ...kept, 'Cache-Control': 'no-store' };
}

/** Writes the head of a 304 response: the document's headers without its type. The caller ends it. */
export function writeNotModified(response: ServerResponse, headers: Record<string, string>): ServerResponse {
  const { 'Content-Type': _type, ...kept } = headers;
  return response.writeHead(304, kept);
}
