import { createHash } from 'node:crypto';
import { foldText } from './text/fold-text';

/** Hashes the text of a comment to find repeats, ignoring spaces, signs and look-alike letters. */
export function hashBody(body: string): string {
  const words = foldText(body).replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || body;
  return createHash('sha256').update(`body\n${words}`).digest('hex');
}
