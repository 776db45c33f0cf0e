import type { Site } from '@/lib/content/schema/site-schema';

/** What the IAB's ads.txt specification (1.1, section 3.2.1) asks a site to publish that sells through nobody. */
const placeholder = 'placeholder.example.com, placeholder, DIRECT, placeholder';

/** The sellers that may sell this site's advertising space, one record a line. */
export function buildAdsTxt({ adsTxt }: Site): string {
  const records = adsTxt.map(({ domain, account, relationship, authority }) =>
    [domain, account, relationship, authority].filter(Boolean).join(', '),
  );
  return `${(records.length > 0 ? records : [placeholder]).join('\n')}\n`;
}
