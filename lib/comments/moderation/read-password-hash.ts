import { parsePasswordHash } from './hash-password';

/**
 * The hash of the moderator's password from the environment; nothing when there is none, and then there is no moderation page.
 *
 * @throws when the variable holds no hash
 */
export function readPasswordHash(environment: Record<string, string | undefined>): string | undefined {
  const hash = environment.MODERATOR_PASSWORD_HASH?.trim();
  if (hash) parsePasswordHash(hash);
  return hash || undefined;
}
