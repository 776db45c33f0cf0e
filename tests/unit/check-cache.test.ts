import { expect, test } from 'vitest';
import { checkToolchain } from '@/lib/content/check/check-cache';
import { listImports } from '../config/imports/list-imports';
import { readSources } from '../config/imports/read-sources';

test('the key of a report contains every file that the check of an article runs', () => {
  const imports = listImports(readSources(['lib'])).filter(
    ({ runs, target }) => runs && target.startsWith('lib/'),
  );
  const reached = new Set(['lib/content/check/check-article.ts', 'lib/content/parse/parse-content.ts']);
  for (const file of reached) {
    for (const { target } of imports.filter((one) => one.file === file)) reached.add(target);
  }
  expect(reached).toContain('lib/content/markup/bare-links.ts');
  expect([...reached].filter((file) => !checkToolchain.some((part) => file.startsWith(`${part}/`)))).toEqual(
    [],
  );
});
