import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';
import { parseIpAddress } from '@/lib/comments/parse-ip-address';

/** Private networks: a connection from there comes from a reverse proxy, not from a visitor. */
const isProxy = proxyAddress.compile(['loopback', 'linklocal', 'uniquelocal']);

/**
 * The visitor's IP address, taken from X-Forwarded-For behind proxies. Only the rightmost entries count, which our proxies wrote;
 * a visitor can forge the others.
 */
export function visitorIp(request: IncomingMessage): string {
  const connected = request.socket.remoteAddress ?? '';
  try {
    // The header may hold something that is not an IP address: then only the connection is known.
    return parseIpAddress(proxyAddress(request, isProxy)) ?? connected;
  } catch {
    return connected;
  }
}

/** Whether the visitor's connection uses TLS, either to us or to a proxy that terminates it. */
export function isEncrypted({ socket, headers }: IncomingMessage): boolean {
  if ('encrypted' in socket && socket.encrypted) return true;
  return isProxy(socket.remoteAddress ?? '', 0) && headers['x-forwarded-proto'] === 'https';
}
