import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check/check-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { generateContent } from '@/tests/bench/builds/generate-content';
import { temporaryFolder } from './temporary-folder';

test.each([2, 20])('%i generated article pairs pass the check', { timeout: 60_000 }, async (count) => {
  const folder = join(await temporaryFolder(), 'content');
  await generateContent('content', folder, count);
  const { problems, articles } = checkContent(await readContentFiles(folder));
  expect(problems.map(formatProblem)).toEqual([]);
  expect(articles).toBe(count);
});
