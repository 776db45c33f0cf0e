import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ResponseCookie } from './forms/form-handler';

/** Browsers take a cookie with this prefix only over TLS, from this host alone, for all of its paths. */
const hostPrefix = '__Host-';

/**
 * Names cookies as the code knows them: without the prefix that they have on a site with https. Of two with one name the prefixed
 * one counts; those that were set before the site had https are read until they expire.
 */
export function withoutHostPrefix(header: string): string {
  const cookies = new Map<string, string>();
  const pairs = header.split(';').map((pair) => pair.trim());
  const isPrefixed = (pair: string) => pair.startsWith(hostPrefix);
  for (const pair of [...pairs.filter((pair) => !isPrefixed(pair)), ...pairs.filter(isPrefixed)]) {
    const plain = isPrefixed(pair) ? pair.slice(hostPrefix.length) : pair;
    const [name = ''] = plain.split('=', 1);
    if (name) cookies.set(name, plain);
  }
  return [...cookies.values()].join('; ');
}

/** Sets cookies of ours: not readable by scripts, and `Secure` when the site or the connection has TLS. */
export function setCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  { cookies, siteUrl }: { cookies: ResponseCookie[]; siteUrl: string },
): void {
  const isSecureSite = siteUrl.startsWith('https:');
  for (const { name, value = '', ...own } of cookies) {
    reply.setCookie(isSecureSite ? hostPrefix + name : name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      ...own,
      secure: isSecureSite || request.protocol === 'https',
    });
  }
}
