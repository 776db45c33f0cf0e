import { expect, test } from 'vitest';
import { createContentFolder } from './content-folder';
import { frontmatter } from './fixture';

/** The headlines about one file of hostile content; each has to come within the time-out of a test. */
async function attack(path: string, text: string): Promise<string[]> {
  await using content = await createContentFolder();
  await content.write(path, text);
  const problems = await content.report();
  // One expectation for all: of 60,000 each takes longer than the check.
  const grammar = /^content\/\S+:\d+:\d+: .+\n(?: {2}.+\n)*Fix: .+$/;
  expect(problems.filter((problem) => !grammar.test(problem) || /^\s+at /m.test(problem))).toEqual([]);
  return problems
    .filter((problem) => problem.startsWith(`content/${path}:`))
    .map((problem) => problem.split('\n')[0] ?? '');
}

const en = 'articles/first/en.mdx';
const attackText = (text: string) => attack(en, `${frontmatter.en}\n${text}\n`);
const tooLong = 'the line is too long: expected at most 8000 characters, received';
const levels = 'lists or quotations are nested too deep: expected at most 24 levels, received';

/** A text cut into lines that are not too long, six paragraphs of it. */
const paragraphs = (text: string) =>
  Array(4)
    .fill(text.repeat(Math.floor(7900 / text.length)))
    .join('\n\n');

test.each([
  [
    'a line of 5 MB',
    'a'.repeat(5 * 2 ** 20),
    '1:1: the file is too large: expected at most 128 KiB, received 5121 KiB',
  ],
  ['a line of 100 KB', 'a'.repeat(100_000), `8:1: ${tooLong} 100000`],
  ['2,000 lists in one line', '- '.repeat(2000), `8:1: ${levels} 2000`],
  [
    '2,000 lists in 2,000 lines',
    Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index)}- a`).join('\n'),
    '1:1: the file is too large',
  ],
  [
    '300 lists in 300 lines',
    Array.from({ length: 300 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'),
    `32:1: ${levels} 25`,
  ],
  ['2,000 quotations', `${'>'.repeat(2000)} a`, `8:1: ${levels} 2000`],
  ['2,000 quotations with spaces', `${'> '.repeat(2000)}a`, `8:1: ${levels} 2000`],
  ['2,000 tags in one line', `${'<b>'.repeat(2000)}a${'</b>'.repeat(2000)}`, `8:1: ${tooLong} 14001`],
  [
    '2,000 tags in 4,000 lines',
    `${'<b>\n'.repeat(2000)}a\n${'</b>\n'.repeat(2000)}`,
    '1:1: the text is too long: expected at most 2000 lines, received 4010',
  ],
  [
    '1,000 tags in one line',
    `${'<b>'.repeat(1000)}a${'</b>'.repeat(1000)}`,
    '8:148: the text is nested too deep: expected at most 50 levels',
  ],
  [
    '2,000 tags that are never closed',
    '<b>'.repeat(2000),
    '8:5998: the text is not valid MDX: Expected a closing tag for `<b>`',
  ],
  ['50,000 [', '['.repeat(50_000), `8:1: ${tooLong} 50000`],
  ['50,000 *', '*'.repeat(50_000), `8:1: ${tooLong} 50000`],
  [
    'paragraphs of emphasis',
    paragraphs('_*a'),
    '8:1: the paragraph has too many of the marks * _ ~: expected at most 800',
  ],
  [
    'code that never closes',
    `{[\n\n${paragraphs('1,')}\n\n${'}'.repeat(90)}`,
    'the text is not valid MDX: Could not parse expression with acorn',
  ],
  [
    'code that is tried again at every line',
    `export const a = [\n${paragraphs('a,')}${'\n'.repeat(450)}`,
    '8:1: import and export are not allowed',
  ],
  [
    'a table of 1,000 columns',
    `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n|a|`,
    '8:1: the table is too wide: expected at most 20 columns, received 1000',
  ],
])('%s ends in a sentence', async (_, text, words) => {
  const told = await attackText(text);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(words);
});

test.each(['[', '![', '[a](', 'a@b.', '&amp;', '`a``', '](', '[#'])(
  'paragraphs of %s are read',
  async (text) => {
    expect(await attackText(paragraphs(text))).not.toContainEqual(
      expect.stringContaining('cannot be parsed'),
    );
  },
);

const laughs = 'abcdefghi'.split('').map((name, index, all) =>
  index === 0
    ? 'a: &a [lol, lol]'
    : `${name}: &${name} [${Array(9)
        .fill(`*${all[index - 1]}`)
        .join(', ')}]`,
);

test.each([
  ['a billion laughs', laughs.join('\n'), '2:8: YAML alias "*a" is not allowed'],
  ['2,000 lists', '- '.repeat(2000), `1:1: ${levels} 2000`],
  ['7,000 [', '['.repeat(7000), 'YAML cannot be read: it is nested too deep'],
  ['2,000 maps', '{a: '.repeat(2000), 'YAML cannot be read: it is nested too deep'],
  [
    '20,000 names',
    Array.from({ length: 20_000 }, (_, index) => `a${index}:`).join('\n'),
    '1:1: invalid topics',
  ],
  [
    '60,000 aliases',
    `a: &a 1\nb: [\n${` ${'*a,'.repeat(2000)}\n`.repeat(30)} ]`,
    '3:2: YAML alias "*a" is not allowed',
  ],
  [
    '1 MB',
    'a: b\n'.repeat(200_000),
    '1:1: the file is too large: expected at most 256 KiB, received 977 KiB',
  ],
])('YAML of %s ends in a sentence', async (_, text, words) => {
  expect((await attack('data/topics.yaml', text))[0]).toContain(words);
});

test('YAML that names the prototype of objects changes nothing', async () => {
  const told = await attack(
    'data/topics.yaml',
    '__proto__:\n  polluted: true\nconstructor: { prototype: { polluted: true } }\n',
  );
  expect(told).toEqual(['content/data/topics.yaml:1:1: the name "__proto__" is not allowed']);
  expect({}).not.toHaveProperty('polluted');
});

test('a message of 1,000 nested choices ends in a sentence', async () => {
  const text = JSON.stringify({ Cite: { source: '{number,select,other{'.repeat(300) } });
  expect(await attack('messages/en.json', text)).toEqual(['content/messages/en.json:1:19: invalid messages']);
});

test.each([
  ['200,000 [', `${'['.repeat(8000)}\n`.repeat(25), '1:1: JSON cannot be read: it is nested too deep'],
  [
    '15,000 names',
    `{ "Cite": {\n${Array.from({ length: 15_000 }, (_, index) => `"a${index}": ""`).join(',\n')}\n} }`,
    '1:3: invalid messages',
  ],
])('JSON of %s ends in a sentence', async (_, text, words) => {
  expect((await attack('messages/en.json', text))[0]).toContain(words);
});

test.each([
  ['tags', '<a b="c" d="e">'],
  ['tags in code', '`a`<a>'],
  ['attributes', 'a="b" '],
  ['headings', '## a [#a]\n'],
])('paragraphs of %s behind what is no MDX end in sentences', async (_, text) => {
  const lines = Math.min(60, Math.floor(7900 / text.length));
  const told = await attackText(`<5\n\n${Array(4).fill(text.repeat(lines)).join('\n\n')}`);
  expect(told[0]).toContain('8:2: the text is not valid MDX');
});
