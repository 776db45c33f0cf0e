import { createHash } from 'node:crypto';
import { foldText } from './text/fold-text';

/** An e-mail address as it is compared: two spellings of it are one person. */
export function normalizeEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/** Stands for an e-mail address where it is looked up, blocked or forgotten. '' for no address. */
export function hashEmail(email: string): string {
  const normal = normalizeEmail(email);
  return normal && digest(`email\n${normal}`);
}

/** Stands for what a text says, whatever its spaces, signs and look-alike letters are. */
export function hashBody(body: string): string {
  return digest(`body\n${foldText(body).replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || body}`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
