import { parsePasswordHash } from '@/lib/settings/password-hash';

/**
 * Reads the hash of the moderator's password from the environment; undefined when unset, which disables moderation.
 *
 * @throws when the variable is not a valid hash
 */
export function readPasswordHash(environment: Record<string, string | undefined>): string | undefined {
  const hash = environment.MODERATOR_PASSWORD_HASH?.trim();
  if (hash && !parsePasswordHash(hash)) {
    throw new Error(
      'MODERATOR_PASSWORD_HASH: expected scrypt:15:8:3:<salt>:<key>, received something else\nFix: create one with npm run comments -- hash-password',
    );
  }
  return hash || undefined;
}
