import type { Encoding } from './choose-encoding';

/** The strong entity tag of a body; it differs per encoding, because each encoding is a representation of its own (RFC 9110). */
export function entityTag(hash: string, encoding: Encoding): string {
  return `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
}

/** Headers for a response without the document (405, 412, 416): no Content-Type, and not cached under the document's address. */
export function headersWithoutContent(headers: Record<string, string>): Record<string, string> {
  const { 'Content-Type': _type, 'Cache-Control': _caching, ...kept } = headers;
  return { ...kept, 'Cache-Control': 'no-store' };
}

/** Headers of a 304 response: the document's without its type. */
export function headersNotModified(headers: Record<string, string>): Record<string, string> {
  const { 'Content-Type': _type, ...kept } = headers;
  return kept;
}
