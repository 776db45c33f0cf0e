import { createHash } from 'node:crypto';

/** The version of a file that does not exist yet. */
export const noVersion = '';

/** A version: the hash by which git knows the bytes, so that git finds them. */
export function versionOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

export function isVersion(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}
