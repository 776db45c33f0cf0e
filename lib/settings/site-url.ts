import { z } from 'zod';

/** The origin of a site: no path, no slash at the end. Written as browsers write it: lower case, no default port. */
export const siteUrl = z
  .url({ protocol: /^https?$/, error: 'an address like https://example.com', abort: true })
  .refine(
    (url) => /^https?:\/\/[^/\\?#@\s]+$/i.test(url),
    'an address without a path or a slash at the end, like https://example.com',
  )
  .transform((url) => new URL(url).origin);
