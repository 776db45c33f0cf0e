import type { IncomingHttpHeaders } from 'node:http';
import type { OriginHeaders } from '@/lib/comments/is-same-origin';

/** The headers by which a form from another site is recognised. */
export function originHeaders(headers: IncomingHttpHeaders): OriginHeaders {
  return {
    host: headers.host,
    origin: headers.origin,
    referer: headers.referer,
    'sec-fetch-site': headers['sec-fetch-site']?.toString(),
  };
}
