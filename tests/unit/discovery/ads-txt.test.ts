import { expect, test } from 'vitest';
import type { Site } from '@/lib/content/schema/site-schema';
import { buildAdsTxt } from '@/lib/discovery/ads/build-ads-txt';

const site = (adsTxt: Site['adsTxt']) => ({ adsTxt }) as Site;

test('a record has its fields in the order of the specification, with an authority at the end', () => {
  const google = { domain: 'google.com', account: 'pub-2818299811453184', relationship: 'DIRECT' as const };
  expect(
    buildAdsTxt(
      site([
        { ...google, authority: 'f08c47fec0942fa0' },
        { ...google, domain: 'b.example' },
      ]),
    ),
  ).toBe(
    'google.com, pub-2818299811453184, DIRECT, f08c47fec0942fa0\nb.example, pub-2818299811453184, DIRECT\n',
  );
});

test('without a record the placeholder of the specification is served', () => {
  expect(buildAdsTxt(site([]))).toBe('placeholder.example.com, placeholder, DIRECT, placeholder\n');
});
