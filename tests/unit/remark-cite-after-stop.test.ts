import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { remarkCiteAfterStop } from '@/lib/mdx/remark-cite-after-stop';

/** The text of a paragraph in print; a mark is the id of its source in brackets, a word joiner is a bar. */
function print(text: string): string {
  const tree = parseMdx(text);
  remarkCiteAfterStop()(tree);
  visit(tree, 'mdxJsxTextElement', (node) => {
    const [id] = node.attributes;
    if (node.name === 'Cite' && typeof id?.value === 'string')
      node.children = [{ type: 'text', value: `[${id.value}]` }];
  });
  return textOf(tree).replaceAll('\u2060', '|');
}

test.each([
  ['ফি ২০ শতাংশ <Cite id="a" />। পরে আরও।', 'ফি ২০ শতাংশ।|[a] পরে আরও।'],
  ['A fee of 20% <Cite id="a" />. More.', 'A fee of 20%.|[a] More.'],
  ['Two <Cite id="a" /> <Cite id="b" />; more', 'Two;|[a]|[b] more'],
  ['Four <Cite id="a" /> <Cite id="b" /> <Cite id="c" /> <Cite id="d" />.', 'Four.|[a]|[b][c][d]'],
  ['Within <Cite id="a" /> a sentence', 'Within|[a] a sentence'],
  ['At the end <Cite id="a" />', 'At the end|[a]'],
  ['**Strong** <Cite id="a" />, then', 'Strong,|[a] then'],
  ['[A link](/bn/a)<Cite id="a" />?', 'A link?|[a]'],
  ['One <Cite id="a" />. Two <Cite id="b" />.', 'One.|[a] Two.|[b]'],
  ['- In a list <Cite id="a" />।', 'In a list।|[a]'],
  ['Half <Cite id="a" /> .5 of it', 'Half|[a] .5 of it'],
  ['<Cite id="a" /> first', '|[a] first'],
  ['No mark. <Term id="x">word</Term>.', 'No mark. word.'],
])('%s', (text, printed) => {
  expect(print(text)).toBe(printed);
});
