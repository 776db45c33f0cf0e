import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check/check-content';
import { parseContent } from '@/lib/content/parse/parse-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import type { Site } from '@/lib/content/schema/site-schema';
import { buildAdsTxt } from '@/lib/discovery/ads/build-ads-txt';

test('the content of the site has no problem', async () => {
  const { problems, articles } = checkContent(await readContentFiles());
  expect(problems.map(formatProblem)).toEqual([]);
  expect(articles).toBeGreaterThanOrEqual(5);
});

test('the account that sells the site’s advertising space is written as Google gives it', async () => {
  const { model } = parseContent(await readContentFiles());
  expect(buildAdsTxt(model.site?.value as Site)).toContain(
    'google.com, pub-2818299811453184, DIRECT, f08c47fec0942fa0\n',
  );
});

test('the content of the tests has no problem', async () => {
  const { report } = await import('./fixture');
  expect(report()).toEqual([]);
});
