import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';

/** Private networks: a connection from there comes from a reverse proxy, not from a visitor. */
const isProxy = proxyAddress.compile(['loopback', 'linklocal', 'uniquelocal']);

/**
 * The visitor's IP address, taken from X-Forwarded-For behind proxies. Only the rightmost entries count, which our proxies wrote;
 * a visitor can forge the others.
 */
export function visitorIp(request: IncomingMessage): string {
  try {
    return proxyAddress(request, isProxy);
  } catch {
    // X-Forwarded-For holds something that is not an IP address.
    return request.socket.remoteAddress ?? '';
  }
}

/** Whether the visitor's connection uses TLS, either to us or to a proxy that terminates it. */
export function isEncrypted({ socket, headers }: IncomingMessage): boolean {
  if ('encrypted' in socket && socket.encrypted) return true;
  return isProxy(socket.remoteAddress ?? '', 0) && headers['x-forwarded-proto'] === 'https';
}
