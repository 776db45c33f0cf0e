import { createHash } from 'node:crypto';

/** Hash of a content, short enough for an entity tag. */
export function hashContent(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** Hash of a content for a file name, so that browsers may cache the file for ever. */
export function hashForFileName(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
