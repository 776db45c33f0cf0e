import type { CommentContext } from './comment-context';
import { networkOf } from './parse-ip-address';
import { sign } from './sign';

type Keys = Pick<CommentContext, 'store' | 'secret'>;

/** Bits of the IPv6 network around a household. Tunnel brokers and hosters give a whole one to anybody. */
const widerBits = 48;

/**
 * Hashes a visitor's IP address with the secret and a daily salt. `startDeletingExpired` deletes it when the next day ends: then nobody can recover the
 * IP address or link the hashes of different days.
 *
 * @returns null when the IP address is unknown
 */
export async function hashIpAddress(ip: string, now: number, keys: Keys): Promise<string | null> {
  const network = networkOf(ip);
  return network === undefined ? null : await hash(network, now, keys);
}

/** Hashes the /48 network of an IPv6 address; null for IPv4 and when unknown. */
export async function hashWiderNetwork(ip: string, now: number, keys: Keys): Promise<string | null> {
  const network = networkOf(ip, widerBits);
  return network?.includes(':') ? await hash(network, now, keys) : null;
}

async function hash(network: string, now: number, { store, secret }: Keys): Promise<string> {
  const salt = await store.getDailySalt(new Date(now).toISOString().slice(0, 10));
  return sign(`${salt}\n${network}`, 'address', secret);
}
