import type { IncomingMessage } from 'node:http';

/** The decoded path of a request, or undefined when it cannot be decoded. A proxy may put scheme and host before it. */
export function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(url.replace(/^https?:\/\/[^/?]*|\?.*$/gis, ''));
  } catch {
    return undefined;
  }
}

/** The query of a request as it was sent, with its question mark; '' when there is none. */
export function queryStringOf({ url = '' }: IncomingMessage): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/** The query parameters of a request. */
export function queryParametersOf({ url = '/' }: IncomingMessage): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams;
}
