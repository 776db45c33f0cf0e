import { z } from 'zod';
import { siteUrl } from '@/lib/settings/site-url';

/** Environment variables that override the content. */
export const environmentSchema = z.strictObject({
  /** Where the site is published, instead of `url` in site.yaml. */
  SITE_URL: siteUrl.optional(),
});
