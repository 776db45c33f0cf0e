import { expect, test } from 'vitest';
import {
  ContentError,
  compareProblems,
  didYouMean,
  formatProblem,
  type Problem,
} from '@/lib/content/problem';

const problem: Problem = {
  file: 'content/site.yaml',
  line: 4,
  column: 14,
  headline: 'invalid site',
  issues: ['url: expected an address, received nothing', 'name: expected text, received 1'],
  fix: 'see content/README.md',
};

test('an error names its place, then each issue, then what to do', () => {
  expect(formatProblem(problem)).toBe(
    'content/site.yaml:4:14: invalid site\n  url: expected an address, received nothing\n  name: expected text, received 1\nFix: see content/README.md',
  );
});

test('what is quoted from the content breaks neither the lines nor the terminal', () => {
  const shown = formatProblem({ ...problem, headline: `a\nb\u001b[31m${'c'.repeat(1000)}`, issues: [] });
  expect(shown.split('\n')).toHaveLength(2);
  expect(shown).toMatch(/^content\/site\.yaml:4:14: a b \[31mc+…\nFix: /);
  expect(shown.length).toBeLessThan(500);
});

test('problems are in the order of files, lines and columns', () => {
  const at = (file: string, line: number, column: number) => ({ ...problem, file, line, column });
  const sorted = [at('b', 1, 1), at('a', 10, 1), at('a', 9, 2), at('a', 9, 1)].sort(compareProblems);
  expect(sorted.map(({ file, line, column }) => `${file}${line}:${column}`)).toEqual([
    'a9:1',
    'a9:2',
    'a10:1',
    'b1:1',
  ]);
});

test('the nearest known name is suggested, and none where all are far', () => {
  expect(didYouMean('marketplace', ['fees', 'marketplaces'])).toBe(' (did you mean "marketplaces"?)');
  expect(didYouMean('marketplace', ['fees'])).toBe('');
  expect(didYouMean('a', [])).toBe('');
});

test('a content error tells all of its problems', () => {
  const { message, problems } = new ContentError([problem, { ...problem, line: 5 }]);
  expect(problems).toHaveLength(2);
  expect(message).toContain('content/site.yaml:4:14: invalid site');
  expect(message).toContain('content/site.yaml:5:14: invalid site');
});
