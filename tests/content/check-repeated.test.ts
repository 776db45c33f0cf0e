import { expect, test } from 'vitest';
import { mergeRepeated } from '@/lib/content/check/merge-repeated';
import { parseYaml } from '@/lib/content/parse/parse-yaml';
import { edit, report, reportText } from './fixture';

/* Many messages of one cause are one, which names the first place and the lines of the others. */

const en = 'content/articles/first/en.mdx';

test('73 problems of one kind in a file are one', () => {
  expect(reportText(`${Array(73).fill('##Part').join('\n\n')}\n`)).toEqual([
    `${en}:14:1: readers would see the marks "##" of a heading\n  72 more like it, in lines ${Array.from({ length: 20 }, (_, index) => 16 + 2 * index).join(', ')} …\nFix: begin the line with ##, one plain space and the heading, after an empty line`,
  ]);
});

test('five are told one by one, and so are those of different kinds or files', () => {
  expect(reportText(`${Array(5).fill('##Part').join('\n\n')}\n`)).toHaveLength(5);
  const problem = (file: string, headline: string) => ({ file, line: 1, column: 1, headline, fix: 'x' });
  const six = (file: string, headline: string) => Array.from({ length: 6 }, () => problem(file, headline));
  expect(mergeRepeated([...six('a', 'one'), ...six('b', 'one'), ...six('a', 'two')])).toHaveLength(3);
});

test('a YAML bomb of 73 aliases is told once', () => {
  const bomb = `a: &a lol\nb:\n${'  - *a\n'.repeat(73)}`;
  const { problems } = parseYaml('a.yaml', bomb) as { problems: { headline: string; issues?: string[] }[] };
  expect(problems).toEqual([
    expect.objectContaining({
      headline: 'YAML alias "*a" is not allowed',
      issues: ['72 more aliases follow'],
    }),
  ]);
  expect(report({ 'data/topics.yaml': bomb }).filter((told) => told.includes('topics.yaml'))).toHaveLength(1);
});

test('the same faulty field in 73 entries is told once', () => {
  const rows = Array.from(
    { length: 73 },
    (_, index) => `w${index}: { term: { bn: ক, en: a }, meening: { bn: ক, en: a } }\n`,
  );
  const told = report(edit('data/glossary.yaml', 'escrow:\n', `${rows.join('')}escrow:\n`));
  expect(told.filter((problem) => problem.includes('glossary.yaml')).length).toBeLessThanOrEqual(2);
});
