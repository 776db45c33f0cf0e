import type { CommentContext } from '../comment-context';
import { countAttempt, secondsUntilReset } from '../count-attempt';
import { hashIpAddress, hashWiderNetwork } from '../hash-ip-address';
import { createConcurrencyLimiter, LimiterFull } from '../submission/create-concurrency-limiter';
import { foldName, isValidName } from './fold-name';
import { isPassword } from './hash-password';
import { builtInModerator, type Person } from './person';
import { openSession } from './session';

/** Attempts per window from one IP address, and from the /48 network of IPv6 around it. */
const maxAttempts = { perAddress: 10, perNetwork: 40 };
/** Seconds. */
const window = 15 * 60;
/** Seconds after which to try again when many passwords wait to be checked. */
const retryAfterBusy = 15;

type Login =
  | { kind: 'in'; session: string; person: Person }
  | { kind: 'wrong' }
  /** Too many attempts from this address, or too many others at the moment; `retryAfter` is in seconds. */
  | { kind: 'limited' | 'busy'; retryAfter: number };

type Service = Pick<CommentContext, 'store' | 'secret'>;

/**
 * Checked where there is no account, or no password of the moderator: whoever guesses names learns nothing from the time that an answer
 * takes. Its costs are those of `hashPassword`.
 */
const nobodysHash = `scrypt:15:8:3:${'A'.repeat(22)}:${'A'.repeat(43)}`;

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
 * Logs somebody in: with an account, or without a name as the built-in moderator. Attempts are counted before the password is checked, in
 * the store that all processes share; past the limit even the right password is refused. There is no limit for all addresses together and
 * none for a name: one attacker could keep others out.
 *
 * @param attempt  `now` in milliseconds; `passwordHash` of the built-in moderator, if there is one
 */
export async function logIn(
  attempt: {
    name: string;
    password: string;
    ip: string;
    userAgent: string;
    now: number;
    passwordHash?: string;
  },
  service: Service,
): Promise<Login> {
  const { password, ip, userAgent, now } = attempt;
  const address = (await hashIpAddress(ip, now, service)) ?? 'unknown';
  const tries = await countAttempt({ key: `login:${address}`, window }, now, service.store);
  if (tries > maxAttempts.perAddress) return { kind: 'limited', retryAfter: secondsUntilReset(window, now) };
  const network = await hashWiderNetwork(ip, now, service);
  const fromNetwork = { key: `login network:${network}`, window };
  if (network !== null && (await countAttempt(fromNetwork, now, service.store)) > maxAttempts.perNetwork)
    return { kind: 'limited', retryAfter: secondsUntilReset(window, now) };
  // Nobody types a longer password; hashing it would only burn CPU time.
  if (password === '' || password.length > 1_000) return { kind: 'wrong' };
  const account = await findAccount(attempt, service.store);
  try {
    const lane = tries === 1 ? lanes.first : lanes.again;
    const passwordHash = account?.passwordHash ?? nobodysHash;
    const isRight = await lane(() => isPassword(password, passwordHash), address, maxWaiting);
    if (!isRight || !account) return { kind: 'wrong' };
    const keys = { secret: service.secret, passwordHash: account.passwordHash };
    const { person } = account;
    const session = await openSession({ person, now, userAgent }, keys, service.store);
    return { kind: 'in', person, session };
  } catch (error) {
    if (error instanceof LimiterFull) return { kind: 'busy', retryAfter: retryAfterBusy };
    throw error;
  }
}

/** Finds who an attempt is meant to be. Names with more than any account has are not looked up. */
async function findAccount(
  { name, passwordHash }: { name: string; passwordHash?: string },
  store: Service['store'],
): Promise<{ person: Person; passwordHash: string } | undefined> {
  const folded = foldName(name.slice(0, 200));
  if (folded === '')
    return passwordHash === undefined ? undefined : { person: builtInModerator, passwordHash };
  return isValidName(folded) ? store.findPerson(folded) : undefined;
}
