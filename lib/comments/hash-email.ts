import { createHash } from 'node:crypto';

/** Hashes an e-mail address for lookups, blocks and `forget`, ignoring case and surrounding spaces. '' for no address. */
export function hashEmail(email: string): string {
  const normal = email.trim().normalize('NFC').toLowerCase();
  return normal && createHash('sha256').update(`email\n${normal}`).digest('hex');
}
