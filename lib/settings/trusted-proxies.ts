import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { TrustProxy } from './settings';

/** Words for ranges that proxy-addr, and so Fastify, knows. */
const words = ['loopback', 'linklocal', 'uniquelocal'];

const expected = `addresses, ranges like 10.0.0.0/8 or 2001:db8::/32, the words ${words.join(', ')}, or a number of proxies from 1 to 10 alone`;

/**
 * Parses `TRUST_PROXY`: addresses and ranges separated by commas, or how many proxies a request passes on its way to us.
 *
 * @example trustedProxies.parse('loopback, 172.17.0.0/16') // ['loopback', '172.17.0.0/16']
 */
export const trustedProxies = z.string().transform((text, context): TrustProxy => {
  const entries = text.split(',').map((entry) => entry.trim().toLowerCase());
  const [first = ''] = entries;
  if (entries.length === 1 && /^(?:[1-9]|10)$/.test(first)) {
    const hops = Number(first);
    return (_, hop) => hop < hops;
  }
  for (const entry of entries) {
    const message = words.includes(entry) ? undefined : explainFault(entry);
    if (message) context.issues.push({ code: 'custom', message, input: entry });
  }
  return entries;
});

/** What was expected instead of this entry; undefined when it is an address or a range. */
function explainFault(entry: string): string | undefined {
  if (/^\d+$/.test(entry)) return expected;
  const [address = '', prefix, ...rest] = entry.split('/');
  const bits = ipaddr.IPv4.isValidFourPartDecimal(address) ? 32 : isIPv6(address) ? 128 : undefined;
  if (bits === undefined || rest.length > 0) return expected;
  if (prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= bits)) return undefined;
  // With a prefix of 0 anybody could forge an address. Use a number of proxies when their addresses are unknown.
  return `a prefix from 1 to ${bits} after the slash`;
}

/** Without a zone (`%eth0`): it has no meaning in a header. */
function isIPv6(address: string): boolean {
  return ipaddr.IPv6.isValid(address) && !address.includes('%');
}
