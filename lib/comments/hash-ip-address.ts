import { isIPv6 } from 'node:net';
import type { CommentService } from './comment-service';
import { sign } from './sign';

/**
 * Hashes a visitor's IP address with the secret and a daily salt. Salts are deleted after two days: then nobody can recover the
 * IP address or link the hashes of different days.
 *
 * @returns null when the IP address is unknown
 */
export async function hashIpAddress(
  ip: string,
  now: number,
  { store, secret }: Pick<CommentService, 'store' | 'secret'>,
): Promise<string | null> {
  if (ip === '') return null;
  const salt = await store.getDailySalt(new Date(now).toISOString().slice(0, 10));
  return sign(`${salt}\n${networkOf(ip)}`, 'address', secret);
}

/** The part of an IP address that one household shares: all of IPv4, the first 64 bits of IPv6. */
export function networkOf(ip: string): string {
  const plain = ip.replace(/%.*$/, '').toLowerCase();
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (embedded) return embedded;
  if (!isIPv6(plain)) return plain;
  // URL normalises IPv6: one `::` at most, and no dotted ending.
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const [first, last] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':');
}
