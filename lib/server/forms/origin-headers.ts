import type { IncomingHttpHeaders } from 'node:http';
import type { OriginHeaders } from '@/lib/comments/is-same-origin';

/** Picks the headers that show whether a form was sent from another site. */
export function originHeaders(headers: IncomingHttpHeaders): OriginHeaders {
  return {
    host: headers.host,
    origin: headers.origin,
    referer: headers.referer,
    'sec-fetch-site': headers['sec-fetch-site']?.toString(),
  };
}
