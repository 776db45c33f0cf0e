import type { Site } from '@/lib/content/schema/site-schema';

/** The record for a site without sellers, by the IAB's ads.txt specification 1.1, section 3.2.1. */
const placeholder = 'placeholder.example.com, placeholder, DIRECT, placeholder';

/** Builds ads.txt: the sellers that may sell this site's advertising space, one record per line. */
export function buildAdsTxt({ adsTxt }: Site): string {
  const records = adsTxt.map(({ domain, account, relationship, authority }) =>
    [domain, account, relationship, authority].filter(Boolean).join(', '),
  );
  return `${(records.length > 0 ? records : [placeholder]).join('\n')}\n`;
}
