import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check/check-content';
import { formatProblem } from '@/lib/content/problem';
import { readContentSource } from '@/lib/content/source';

test('the content of the site has no problem', async () => {
  const { problems, articles } = checkContent(await readContentSource());
  expect(problems.map(formatProblem)).toEqual([]);
  expect(articles).toBeGreaterThanOrEqual(5);
});

test('the content of the tests has no problem', async () => {
  const { report } = await import('./fixture');
  expect(report()).toEqual([]);
});
