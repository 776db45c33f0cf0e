import { createHash } from 'node:crypto';
import { foldText } from './text/fold-text';

/** Hashes an e-mail address for lookups, blocks and `forget`, ignoring case and surrounding spaces. '' for no address. */
export function hashEmail(email: string): string {
  const normal = email.trim().normalize('NFC').toLowerCase();
  return normal && digest(`email\n${normal}`);
}

/** Hashes what a text says, ignoring spaces, signs and look-alike letters. */
export function hashBody(body: string): string {
  return digest(`body\n${foldText(body).replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || body}`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
