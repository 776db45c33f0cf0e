import type { CommentContext } from '../comment-context';
import { countAttempt, secondsUntilReset } from '../count-attempt';
import { hashIpAddress, hashWiderNetwork } from '../hash-ip-address';
import { createConcurrencyLimiter, LimiterFull } from '../submission/create-concurrency-limiter';
import { isPassword } from './hash-password';
import { openSession } from './session';

/** Attempts per window from one IP address, and from the /48 network of IPv6 around it. */
const maxAttempts = { perAddress: 10, perNetwork: 40 };
/** Seconds. */
const window = 15 * 60;
/** Seconds after which to try again when many passwords wait to be checked. */
const retryAfterBusy = 15;

type Login =
  | { kind: 'in'; session: string }
  | { kind: 'wrong' }
  /** Too many attempts from this address, or too many others at the moment; `retryAfter` is in seconds. */
  | { kind: 'limited' | 'busy'; retryAfter: number };

type Service = Pick<CommentContext, 'store' | 'secret'>;

/** Checking a password takes memory and CPU time: one at a time, and visitors take turns. */
const createLane = () =>
  createConcurrencyLimiter({
    maxRunning: 1,
    maxQueued: 100,
    batchSize: 1,
    pause: async () => {},
  });
/** Attempts of one address that wait. */
const maxWaiting = 2;
/** Addresses that have tried before have a lane of their own, so that they delay nobody who tries for the first time. */
const lanes = { first: createLane(), again: createLane() };

/**
 * Logs the moderator in. Attempts are counted before the password is checked, in the store that all processes share; past the limit
 * even the right password is refused. There is no limit for all addresses together: it would let one attacker keep the editor out.
 *
 * @param attempt  `now` in milliseconds
 */
export async function logIn(
  attempt: { password: string; ip: string; userAgent: string; now: number; passwordHash: string },
  service: Service,
): Promise<Login> {
  const { password, ip, userAgent, now, passwordHash } = attempt;
  const address = (await hashIpAddress(ip, now, service)) ?? 'unknown';
  const tries = await countAttempt({ key: `login:${address}`, window }, now, service.store);
  if (tries > maxAttempts.perAddress) return { kind: 'limited', retryAfter: secondsUntilReset(window, now) };
  const network = await hashWiderNetwork(ip, now, service);
  const fromNetwork = { key: `login network:${network}`, window };
  if (network !== null && (await countAttempt(fromNetwork, now, service.store)) > maxAttempts.perNetwork)
    return { kind: 'limited', retryAfter: secondsUntilReset(window, now) };
  // Nobody types a longer password; hashing it would only burn CPU time.
  if (password === '' || password.length > 1_000) return { kind: 'wrong' };
  try {
    const lane = tries === 1 ? lanes.first : lanes.again;
    if (!(await lane(() => isPassword(password, passwordHash), address, maxWaiting)))
      return { kind: 'wrong' };
  } catch (error) {
    if (error instanceof LimiterFull) return { kind: 'busy', retryAfter: retryAfterBusy };
    throw error;
  }
  const keys = { secret: service.secret, passwordHash };
  return { kind: 'in', session: await openSession({ now, userAgent }, keys, service.store) };
}
