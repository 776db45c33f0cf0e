import { expect, test } from 'vitest';
import { listToolchain } from '@/lib/mdx/compile-cache';
import { listImports } from '../config/imports/list-imports';
import { readSources } from '../config/imports/read-sources';

/** Imported by the compiler, but not part of what it stores. */
const harmless = [
  'lib/content/load-once.ts',
  'lib/content/problem.ts',
  'lib/i18n/keep-formatters.ts',
  'lib/content/write-file-atomically.ts',
  // It notes what was read.
  'lib/content/lookups.ts',
  // The key has author-components.ts, which says what each component refers to.
  'lib/content/define-component.ts',
  'lib/content/charts/chart-text.ts',
  'lib/content/tables/table-text.ts',
];

test('the cache key contains every file that the compiler runs', async () => {
  const toolchain = await listToolchain();
  const used = listImports(readSources(['lib']))
    .filter(({ file, target, runs }) => runs && toolchain.includes(file) && target.startsWith('lib/'))
    .map(({ target }) => target);
  expect(toolchain).toContain('lib/content/markup/count-prose-words.ts');
  expect(used.filter((file) => !toolchain.includes(file) && !harmless.includes(file))).toEqual([]);
});
