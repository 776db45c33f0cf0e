import { expect, test } from 'vitest';
import { parseJson } from '@/lib/content/parse/parse-json';
import { formatProblem } from '@/lib/content/problem';

/** What the check would print about a JSON text. */
function complain(text: string): string[] {
  const parsed = parseJson('a.json', text);
  return 'problems' in parsed ? parsed.problems.map(formatProblem) : [];
}

function parse(text: string) {
  const parsed = parseJson('a.json', text);
  if ('problems' in parsed) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.located;
}

const text = '{\n\t"a": {\n\t\t"b": "ক\\n",\n\t\t"c": ["d", null]\n\t}\n}\n';

test('a value is what JSON.parse makes of it, tabs and all', () => {
  expect(parse(text).value).toEqual(JSON.parse(text));
});

test.each([
  [[], 1, 1],
  [['a'], 2, 7],
  [['a', 'b'], 3, 8],
  [['a', 'c', 1], 4, 14],
  [['a', 'absent'], 2, 2],
  [['absent'], 1, 1],
])('the path %j stands in line %d, column %d, or its nearest part does', (path, line, column) => {
  expect(parse(text).locate(path)).toEqual({ line, column });
});

test('a name has its own position', () => {
  expect(parse(text).locate(['a', 'b'], 'key')).toEqual({ line: 3, column: 3 });
});

const syntaxFix = 'Fix: put names and texts in double quotes, a comma between entries, none after the last';

test.each([
  ['{\n  "a": "b",\n}', '3:1', 'expected a name in double quotes, received }'],
  ['{ "a": "b" "c": "d" }', '1:12', 'expected a comma, received "c"'],
  ['{ "a" "b" }', '1:7', 'expected a colon after the name, received "b"'],
  ['{ a: "b" }', '1:3', 'expected a name or a text in double quotes, received a'],
  ["{ 'a': 1 }", '1:3', "expected a name or a text in double quotes, received 'a'"],
  ['{ "a": ["b",] }', '1:13', 'expected a text in double quotes, received ]'],
  ['{ "a":\n', '2:1', 'expected a text in double quotes, received the end of the file'],
  ['{ "a": "b"\n', '2:1', 'expected a comma or }, received the end of the file'],
  ['{ "a": ["b"\n', '2:1', 'expected a comma or ], received the end of the file'],
  ['{ "a": "b\n}', '1:8', 'expected a double quote at the end of the text, received "b'],
  ['{ "a": "\tb" }', '1:8', 'expected \\t or \\n for a tab or a line break within quotes, received " b"'],
  ['{ "a": "\\x" }', '1:8', 'expected \\" \\\\ \\n or \\u0000 after a backslash, received "\\x"'],
  ['{ "a": "\\u12" }', '1:8', 'expected four digits after \\u, received "\\u12"'],
  ['// a\n{}', '1:1', 'expected no comment, received // a'],
  ['{}\n{}', '2:1', 'expected nothing after the last }, received {'],
  ['', '1:1', 'expected a text in double quotes, received the end of the file'],
])('%j is refused as JSON, with its position', (given, place, words) => {
  expect(() => JSON.parse(given)).toThrow();
  expect(complain(given)).toEqual([`a.json:${place}: JSON cannot be read: ${words}\n${syntaxFix}`]);
});

test.each([
  [
    '{ "a": {\n"b": 1, "c": 2,\n"b": 3 } }',
    'a.json:3:1: the name "b" is used twice, first in line 2\nFix: remove or rename one of the two',
  ],
  [
    '{ "__proto__": { "polluted": true } }',
    'a.json:1:3: the name "__proto__" is not allowed\nFix: choose another name',
  ],
])('%j is refused though JSON.parse takes it', (given, words) => {
  expect(complain(given)).toEqual([words]);
  expect({}).not.toHaveProperty('polluted');
});

test.each([
  ['lists', '['.repeat(200_000)],
  ['objects', '{"a":'.repeat(40_000)],
])('%s within each other end in a sentence', (_, given) => {
  expect(complain(given)).toEqual([
    'a.json:1:1: JSON cannot be read: it is nested too deep\nFix: flatten it',
  ]);
});

test('thousands of names in one object do not take quadratic time', () => {
  const names = Array.from({ length: 30_000 }, (_, index) => `"a${index}": 1`);
  const { locate } = parse(`{\n${names.join(',\n')}\n}`);
  const places = names.map((_, index) => locate([`a${index}`]).line);
  expect(places).toEqual(names.map((_, index) => index + 2));
});
