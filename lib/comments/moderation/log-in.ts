import type { CommentService } from '../comment-service';
import { isPassword } from './hash-password';
import { issueSession } from './session';

/** Attempts per window from one IP address, and from all together. */
const maxAttempts = { perIp: 10, all: 30 };
/** Seconds. */
const window = 15 * 60;

export type Login = { kind: 'in'; session: string } | { kind: 'wrong' } | { kind: 'limited' };

/**
 * Logs the moderator in. Attempts are counted before the password is checked, in the store that all processes share; past the
 * limit even the right password is refused.
 *
 * @param attempt  `now` in milliseconds
 */
export async function logIn(
  attempt: { password: string; ipHash: string; now: number; passwordHash: string },
  { store, secret }: Pick<CommentService, 'store' | 'secret'>,
): Promise<Login> {
  const { password, ipHash, now, passwordHash } = attempt;
  const [fromIp = 0, fromAll = 0] = await store.countAttempts(
    [
      { key: `login:${ipHash}`, window },
      { key: 'login', window },
    ],
    now,
  );
  if (fromIp > maxAttempts.perIp || fromAll > maxAttempts.all) return { kind: 'limited' };
  // Nobody types a longer password; hashing it would only burn CPU time.
  if (password.length > 1_000 || !(await isPassword(password, passwordHash))) return { kind: 'wrong' };
  return { kind: 'in', session: issueSession(now, { secret, passwordHash }) };
}
