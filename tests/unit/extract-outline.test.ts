import { expect, test } from 'vitest';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { listReferences } from '@/lib/content/markup/list-references';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';

const outline = extractOutline(
  parseMdx(`A *word*, <Term id="escrow">escrow</Term> and [a link](/en/fees "title")<Cite id="one" />.

## Fees [#fees]

> Quoted ![a desk](/images/desk.jpg).

- \`code\` and <Cite id="two" /> ![][chair] [ref][def]

[chair]: /images/chair.jpg
[chair]: /images/other.jpg
[def]: /en/defined
`),
);

test('headings carry id, text, level and place', () => {
  expect(outline.headings).toEqual([
    { id: 'fees', text: 'Fees', depth: 2, position: { line: 3, column: 1 } },
  ]);
});

test('elements carry their plain attributes and place, in reading order', () => {
  expect(
    outline.elements.map(({ name, attributes, position }) => [name, attributes.id, position.line]),
  ).toEqual([
    ['Term', 'escrow', 1],
    ['Cite', 'one', 1],
    ['Cite', 'two', 7],
  ]);
  expect(listReferences(outline.elements, 'source')).toEqual(['one', 'two']);
});

test('links are found where their address is written', () => {
  expect(outline.links).toEqual([
    { url: '/en/fees', position: { line: 1, column: 47 } },
    { url: '/en/defined', position: { line: 11, column: 1 } },
  ]);
});

test('images are found, those by reference with the address of the first definition', () => {
  expect(outline.images).toEqual([
    { url: '/images/desk.jpg', alt: 'a desk', position: { line: 5, column: 10 } },
    { url: '/images/chair.jpg', alt: '', position: { line: 7, column: 32 } },
  ]);
});

test('prose is the text without code, in pieces that know their paragraph and whether they are quoted', () => {
  const shown = outline.prose.map(({ value, quoted, block }) => [value, quoted, block]);
  expect(shown).toEqual([
    ['A ', false, 0],
    ['word', false, 0],
    [', ', false, 0],
    ['escrow', false, 0],
    [' and ', false, 0],
    ['a link', false, 0],
    ['.', false, 0],
    ['Fees', false, 1],
    ['Quoted ', true, 2],
    ['.', true, 2],
    [' and ', false, 3],
    [' ', false, 3],
    [' ', false, 3],
    ['ref', false, 3],
  ]);
});
