import { parsePasswordHash } from './hash-password';

/**
 * Reads the hash of the moderator's password from the environment; undefined when unset, which disables moderation.
 *
 * @throws when the variable is not a valid hash
 */
export function readPasswordHash(environment: Record<string, string | undefined>): string | undefined {
  const hash = environment.MODERATOR_PASSWORD_HASH?.trim();
  if (hash) parsePasswordHash(hash);
  return hash || undefined;
}
