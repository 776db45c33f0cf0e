import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';

/** Networks that no visitor from outside has an address in: who speaks from there is a proxy in front. */
const isProxy = proxyAddress.compile(['loopback', 'linklocal', 'uniquelocal']);

/**
 * The address of the visitor: what the proxies in front say, when there are any. Of X-Forwarded-For only the entries from the
 * right count that they have written; those before are what the visitor claims.
 */
export function visitorAddress(request: IncomingMessage): string {
  try {
    return proxyAddress(request, isProxy);
  } catch {
    // An entry that is no address.
    return request.socket.remoteAddress ?? '';
  }
}

/** Whether the visitor speaks TLS, with us or with the proxy in front. */
export function isEncrypted({ socket, headers }: IncomingMessage): boolean {
  if ('encrypted' in socket && socket.encrypted) return true;
  return isProxy(socket.remoteAddress ?? '', 0) && headers['x-forwarded-proto'] === 'https';
}
