import type { Comments } from '../comments';
import { isPassword } from './hash-password';
import { issueSession } from './session';

/** Attempts that one address has within a window, and all of them together: there is one moderator. */
const most = { address: 10, all: 30 };
/** Seconds. */
const window = 15 * 60;

export type Login = { kind: 'in'; session: string } | { kind: 'wrong' } | { kind: 'limited' };

/**
 * Logs the moderator in. An attempt counts before it is looked at, in the store that all processes share; past the limit the
 * right password does not help either.
 *
 * @param attempt  `addressHash` stands for the visitor's address; `now` in milliseconds
 */
export async function logIn(
  attempt: { password: string; addressHash: string; now: number; passwordHash: string },
  { store, secret }: Pick<Comments, 'store' | 'secret'>,
): Promise<Login> {
  const { password, addressHash, now, passwordHash } = attempt;
  const [ofAddress = 0, ofAll = 0] = await store.countAttempts(
    [
      { key: `login:${addressHash}`, window },
      { key: 'login', window },
    ],
    now,
  );
  if (ofAddress > most.address || ofAll > most.all) return { kind: 'limited' };
  // What is longer was typed by nobody, and would only keep the processor busy.
  if (password.length > 1_000 || !(await isPassword(password, passwordHash))) return { kind: 'wrong' };
  return { kind: 'in', session: issueSession(now, { secret, passwordHash }) };
}
