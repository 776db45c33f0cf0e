import { expect, test } from 'vitest';
import { parseYaml } from '@/lib/content/parse/parse-yaml';
import { formatProblem } from '@/lib/content/problem';

/** What the check would print about a YAML text. */
function complain(text: string, offset?: number): string[] {
  const parsed = parseYaml('a.yaml', text, offset);
  return 'problems' in parsed ? parsed.problems.map(formatProblem) : [];
}

function parse(text: string, offset?: number) {
  const parsed = parseYaml('a.yaml', text, offset);
  if ('problems' in parsed) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.located;
}

const text = 'list:\n  - a\n  - { name: b }\nempty:\nlast: c\n';

test('a value is what YAML 1.2 makes of it', () => {
  expect(parse(text).value).toEqual({ list: ['a', { name: 'b' }], empty: null, last: 'c' });
  expect(parse('a: no\nb: 2026-11-23\n').value).toEqual({ a: 'no', b: '2026-11-23' });
});

test.each([
  [[], 1, 1],
  [['list'], 1, 1],
  [['list', 0], 2, 5],
  [['list', 1, 'name'], 3, 13],
  [['last'], 5, 7],
  [['empty'], 4, 1],
  [['list', 9], 1, 1],
  [['list', 1, 'absent'], 3, 5],
  [['empty', 'deeper'], 4, 1],
  [['absent'], 1, 1],
])('the path %j stands in line %d, column %d, or its nearest part does', (path, line, column) => {
  expect(parse(text).locate(path)).toEqual({ line, column });
});

test('the lines above the document are counted', () => {
  expect(parse('a: 1\nb: 2\n', 1).locate(['b'])).toEqual({ line: 3, column: 4 });
  expect(parse('a: 1\nb: 2\n').locate(['b'], 'key')).toEqual({ line: 2, column: 1 });
  expect(complain('a: 1\na: 2\n', 1)[0]).toContain('a.yaml:3:1: the name "a" is used twice, first in line 2');
});

test.each([
  [
    'a: [1, 2\nb: 3\n',
    'a.yaml:2:1: YAML cannot be read: Flow sequence in block collection must be sufficiently indented',
  ],
  ['a: b: c\n', 'a.yaml:1:4: YAML cannot be read: Nested mappings are not allowed in compact mappings'],
  ['a:\n\tb: 1\n', 'a.yaml:2:1: YAML cannot be read: Tabs are not allowed as indentation'],
  ['a: !foo b\n', 'a.yaml:1:4: YAML cannot be read: Unresolved tag: !foo'],
  ['? [a]\n: 1\n', 'a.yaml:1:3: YAML cannot be read: With stringKeys, all keys must be strings'],
  [
    'a: 1\n---\nb: 2\n',
    'a.yaml:2:1: YAML cannot be read: a line --- begins a second document\nFix: remove the line ---',
  ],
  [
    'x:\n  a: 1\n  b: 2\n  a: 3\n',
    'a.yaml:4:3: the name "a" is used twice, first in line 2\nFix: remove or rename one of the two',
  ],
  ['__proto__: 1\n', 'a.yaml:1:1: the name "__proto__" is not allowed\nFix: choose another name'],
  [
    '%YAML 1.1\n---\na: &b\n  <<: no\n',
    'a.yaml:1:1: YAML directives are not allowed\nFix: remove the lines that begin with %',
  ],
  ['a: &x 1\nb: *x\n', 'a.yaml:2:4: YAML alias "*x" is not allowed\nFix: write the value itself'],
])('%j is refused with its position', (given, words) => {
  expect(complain(given)[0]).toContain(words);
});

test('every error is told, not the first', () => {
  expect(complain('a: &x 1\nb: *x\nc: *x\na: 2\n')).toHaveLength(3);
});

test('an alias bomb is refused without being unfolded', () => {
  const names = 'abcdefghij'.split('');
  const bomb = names.map((name, index) =>
    index === 0
      ? 'a: &a [lol]'
      : `${name}: &${name} [${Array(10)
          .fill(`*${names[index - 1]}`)
          .join(', ')}]`,
  );
  const problems = complain(bomb.join('\n'));
  expect(problems).toEqual([
    'a.yaml:2:8: YAML alias "*a" is not allowed\n  89 more aliases follow\nFix: write the value itself',
  ]);
});

test.each([
  ['lists', '['.repeat(7000)],
  ['maps', '{a: '.repeat(2000)],
  ['explicit keys', '? '.repeat(4000)],
])('%s within each other end in a sentence', (_, given) => {
  expect(complain(given)).toEqual([
    expect.stringContaining('YAML cannot be read: it is nested too deep\nFix: flatten it'),
  ]);
});

test('thousands of names in one map do not take quadratic time', () => {
  const keys = Array.from({ length: 30_000 }, (_, index) => `a${index}: 1`);
  const { value, locate } = parse(keys.join('\n'));
  expect(Object.keys(value as object)).toHaveLength(30_000);
  const places = Array.from({ length: 30_000 }, (_, index) => locate([`a${index}`]).line);
  expect(places).toEqual(Array.from({ length: 30_000 }, (_, index) => index + 1));
});
