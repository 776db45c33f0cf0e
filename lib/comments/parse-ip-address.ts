import ipaddr from 'ipaddr.js';

/** IPv6 addresses that carry an IPv4 address in their last 32 bits: mapped, translated (RFC 6052, RFC 6145). */
const embedding = new Set<string>(['ipv4Mapped', 'rfc6052', 'rfc6145']);

/** With brackets, zone and port. */
const longestAddress = 100;

/**
 * Parses an IP address as sockets and proxies write it: with a port, in brackets, with a zone, or IPv4 within IPv6.
 *
 * @returns the same text for the same machine; undefined for anything else
 * @example parseIpAddress('[::ffff:192.0.2.1]:443') === '192.0.2.1'
 */
export function parseIpAddress(text: string): string | undefined {
  if (text.length > longestAddress) return undefined;
  const trimmed = text.trim();
  const bare =
    /^\[([^\]]*)\](?::\d{1,5})?$/.exec(trimmed)?.[1] ?? trimmed.replace(/^([\d.]+):\d{1,5}$/, '$1');
  const plain = bare.replace(/%[^%]*$/, '');
  // Other notations of IPv4 (octal, hexadecimal, shortened) would give one machine many keys.
  if (ipaddr.IPv4.isValidFourPartDecimal(plain)) return plain;
  if (!ipaddr.IPv6.isValid(plain)) return undefined;
  const address = ipaddr.IPv6.parse(plain);
  return embedding.has(address.range())
    ? new ipaddr.IPv4(address.toByteArray().slice(-4)).toString()
    : new ipaddr.IPv6(address.parts).toString();
}

/**
 * The network that limits count as one visitor: an IPv4 address, or the first 56 bits of IPv6, which providers give to one
 * household.
 *
 * @param bits  of an IPv6 address that count
 * @example     networkOf('2001:db8:1:2ff::5') === '2001:db8:1:200/56'
 */
export function networkOf(ip: string, bits = 56): string | undefined {
  const address = parseIpAddress(ip);
  if (!address?.includes(':')) return address;
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`);
  return `${network.toNormalizedString().replace(/(?::0)+$/, '')}/${bits}`;
}
