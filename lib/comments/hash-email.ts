import { createHash } from 'node:crypto';
import { cleanEmail } from './text/clean-email';

/** Hashes an e-mail address for lookups, blocks and `forget`, ignoring case and what `cleanEmail` removes. '' for no address. */
export function hashEmail(email: string): string {
  const normal = cleanEmail(email).toLowerCase();
  return normal && createHash('sha256').update(`email\n${normal}`).digest('hex');
}
