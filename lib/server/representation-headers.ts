import type { Encoding } from './choose-encoding';

/** The strong entity tag of a body: each encoding is a representation of its own, so their tags differ. */
export function entityTag(hash: string, encoding: Encoding): string {
  return `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
}

/** Headers for a response that does not carry the document: no type, and no cache may store it in the document's place. */
export function headersWithoutContent(headers: Record<string, string>): Record<string, string> {
  const { 'Content-Type': _type, 'Cache-Control': _caching, ...kept } = headers;
  return { ...kept, 'Cache-Control': 'no-store' };
}
