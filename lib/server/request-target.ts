import type { IncomingMessage } from 'node:http';

/** What a request asks for. */
export type Target = {
  /** The decoded path; undefined when it cannot be decoded. */
  path: string | undefined;
  /** The query as it was sent, with its question mark; '' when there is none. */
  query: string;
};

/** Splits a request target in origin form, like `/bn?a=1`. */
export function parseTarget(url: string): Target {
  const start = url.indexOf('?');
  const path = start < 0 ? url : url.slice(0, start);
  return { path: decodePath(path), query: start < 0 ? '' : url.slice(start) };
}

function decodePath(path: string): string | undefined {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The query parameters of a request target. */
export function queryParametersOf(url: string): URLSearchParams {
  return new URLSearchParams(parseTarget(url).query);
}

/** A host with or without a port, by the characters of RFC 3986. */
const validHost = /^[\w\-.~!$&'()*+,;=%:[\]]*$/;

/**
 * Rewrites a request for `http://host/path`, as proxies send it, to one for `/path` at that host (RFC 9112, 3.2.2).
 *
 * @returns false when the target or the host is malformed, or there are two hosts: such a request is answered with 400
 */
export function normalizeTarget(request: IncomingMessage): boolean {
  const { url = '', headers, rawHeaders } = request;
  if (!validHost.test(headers.host ?? '') || countHosts(rawHeaders) > 1) return false;
  if (url.startsWith('/')) return true;
  // The whole server is no resource; only its options can be asked for.
  if (url === '*') return request.method === 'OPTIONS';
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  if (!host || !validHost.test(host) || !URL.canParse(`http://${host}`)) return false;
  headers.host = host;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  return true;
}

function countHosts(rawHeaders: string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count;
}
