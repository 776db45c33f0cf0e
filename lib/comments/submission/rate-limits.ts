import type { CommentContext } from '../comment-context';
import { countAttempt } from '../count-attempt';
import { hashWiderNetwork } from '../hash-ip-address';
import type { ThreadKey } from '../store/comment-store';

/** The window in which comments are counted, in seconds. */
export const limitWindow = 600;

/** A /48 network of IPv6 may send as much as so many of its households. */
const networkShare = 4;
/** With proofs of work, a thread takes so many times `perArticle`. */
const proofShare = 10;

/** When, and the visitor's address and its hash. */
type Visitor = { ip: string; ipHash: string | null; now: number };
type Service = Pick<CommentContext, 'store' | 'secret' | 'settings'>;

/**
 * Counts a comment for the visitor's address, and for the IPv6 network around it. What is over the limit must not be counted for
 * anybody else: so nobody can use up the limits of a thread or of the site alone.
 *
 * @returns whether the address is within its limits
 */
export async function isAddressWithinLimits(
  { ip, ipHash, now }: Visitor,
  service: Service,
): Promise<boolean> {
  const { perAddress } = service.settings.limits;
  // Visitors without a known address share one counter.
  if ((await countOne(`address:${ipHash ?? 'unknown'}`, now, service)) > perAddress) return false;
  const wider = await hashWiderNetwork(ip, now, service);
  return wider === null || (await countOne(`network:${wider}`, now, service)) <= perAddress * networkShare;
}

/** Counts a comment for the site and its thread. @returns whether so many come that a proof of work is required */
export async function isFlooded(thread: ThreadKey, now: number, service: Service): Promise<boolean> {
  const keys = ['site', `article:${thread.locale}/${thread.article}`];
  const [site = 0, article = 0] = await service.store.countAttempts(
    keys.map((key) => ({ key, window: limitWindow })),
    now,
  );
  const { flood, perArticle } = service.settings.limits;
  return site > flood || article > perArticle;
}

/** Counts a comment with its proof of work. @returns whether the thread takes it: the last bound, against thousands of addresses */
export async function isThreadWithinLimits(
  thread: ThreadKey,
  now: number,
  service: Service,
): Promise<boolean> {
  const count = await countOne(`proven:${thread.locale}/${thread.article}`, now, service);
  return count <= service.settings.limits.perArticle * proofShare;
}

function countOne(key: string, now: number, { store }: Service): Promise<number> {
  return countAttempt({ key, window: limitWindow }, now, store);
}
