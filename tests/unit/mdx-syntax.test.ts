import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { getHeadingId, parseMdx, removeHeadingId, splitFrontmatter } from '@/lib/content/markup/mdx-syntax';

test('the frontmatter is split off, and the body keeps its line numbers', () => {
  expect(splitFrontmatter('---\ntitle: a\n---\nbody\n')).toEqual({
    frontmatter: 'title: a\n',
    body: '\n\n\nbody\n',
    bodyLine: 4,
  });
  expect(splitFrontmatter('---\n---\n')).toEqual({ frontmatter: '', body: '\n\n', bodyLine: 3 });
});

test.each(['>-', '>', '|', '|+', '|2', '>2-', '>-2', '>-  # a note', '|\t'])(
  'an answer after %s stays in the body, on its own lines',
  (sign) => {
    const head = `title: a\nanswer: ${sign}\n  One\n\n  two.\ndescription: b\n`;
    expect(splitFrontmatter(`---\n${head}---\nbody\n`)).toEqual({
      frontmatter: head,
      body: '\n\n\n  One\n\n  two.\n\n\nbody\n',
      bodyLine: 9,
    });
  },
);

test.each([
  ['none', 'body\n'],
  ['one that is not closed', '---\ntitle: a\nbody\n'],
  ['one below an empty line', '\n---\ntitle: a\n---\n'],
  ['one in JavaScript', '---js\n{}\n---\n'],
])('a text with %s has no frontmatter', (_, text) => {
  expect(splitFrontmatter(text)).toEqual({ body: text, bodyLine: 1 });
});

function headingOf(text: string): Heading {
  const heading = parseMdx(text).children[0];
  if (heading?.type !== 'heading') throw new Error('no heading');
  return heading;
}

test.each([
  ['## Fees [#fees]', 'fees', 'Fees'],
  ['## *Fees* and limits   [#fees-and-limits]  ', 'fees-and-limits', 'Fees and limits'],
  ['## [#fees]', 'fees', ''],
  ['## A [#b] [#c]', 'c', 'A [#b]'],
  ['## ফি কত [#fees]', 'fees', 'ফি কত'],
  ['## Fees', undefined, 'Fees'],
  ['## Fees [#fees] here', undefined, 'Fees [#fees] here'],
  ['## Fees *[#fees]*', undefined, 'Fees [#fees]'],
  ['## Fees `[#fees]`', undefined, 'Fees [#fees]'],
])('%s has the id %s', (text, id, shown) => {
  expect(getHeadingId(headingOf(text))).toEqual(id === undefined ? { text: shown } : { id, text: shown });
});

test.each([
  ['## Fees [#fees]', 'Fees'],
  ['## Fees', 'Fees'],
  ['## Fees *[#fees]*', 'Fees [#fees]'],
])('%s shows its text without the id', (text, shown) => {
  const heading = headingOf(text);
  removeHeadingId(heading);
  expect(textOf(heading)).toBe(shown);
});

test('a heading of thousands of brackets does not take quadratic time', () => {
  expect(getHeadingId(headingOf(`## ${'[#'.repeat(3900)}`)).id).toBeUndefined();
});

test('text that is not valid MDX is refused with its position', () => {
  expect(() => parseMdx('a\n\n<b c=d>\n')).toThrow(expect.objectContaining({ line: 3, column: 6 }));
});
