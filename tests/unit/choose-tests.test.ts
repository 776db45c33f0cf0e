import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chooseTests } from '@/lib/cli/choose-tests.mjs';

const files = [
  'tests/component/links.test.tsx',
  'tests/e2e/search-box.spec.ts',
  'tests/e2e/search.spec.ts',
  'tests/unit/external-links.test.ts',
  'tests/unit/search.test.ts',
];

test.each([
  ['no name', [], [], []],
  ['a whole path', ['tests/unit/search.test.ts'], ['tests/unit/search.test.ts'], []],
  ['a path from here', ['./tests/e2e/search.spec.ts'], [], ['tests/e2e/search.spec.ts']],
  [
    'a part of the name',
    ['search'],
    ['tests/unit/search.test.ts'],
    ['tests/e2e/search-box.spec.ts', 'tests/e2e/search.spec.ts'],
  ],
  ['a folder', ['tests/unit/'], ['tests/unit/external-links.test.ts', 'tests/unit/search.test.ts'], []],
  [
    'several names',
    ['component', 'search.spec'],
    ['tests/component/links.test.tsx'],
    ['tests/e2e/search.spec.ts'],
  ],
])('%s chooses files of both runners', (_, names, vitest, playwright) => {
  expect(chooseTests(names, files)).toEqual({ vitest, playwright, deep: [], unknown: [] });
});

test('names that no test file has are told apart from those that one has', () => {
  expect(chooseTests(['serch', 'links', 'links.spec'], files).unknown).toEqual(['serch', 'links.spec']);
});

test('files of deep tests are told apart', () => {
  const all = [...files, 'tests/e2e/links.deep.spec.ts'];
  expect(chooseTests(['links'], all)).toMatchObject({
    playwright: ['tests/e2e/links.deep.spec.ts'],
    deep: ['tests/e2e/links.deep.spec.ts'],
  });
});

test('the test files of the project are found on the disk', () => {
  const { vitest, playwright } = chooseTests(['choose-tests', 'serving.spec']);
  expect(vitest).toEqual(['tests/unit/choose-tests.test.ts']);
  expect(playwright.every((file) => existsSync(file))).toBe(true);
  expect(playwright).toEqual(['tests/e2e/serving.spec.ts']);
});
