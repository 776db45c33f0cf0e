import { expect, test } from 'vitest';
import { extractSections } from '@/lib/content/markup/extract-sections';
import { listReferences } from '@/lib/content/markup/list-references';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';

const body = `
Two sides of **one** deal<Cite id="a" />.

## Fees and limits [#fees]

Fiverr takes 20% <Cite id="b" />, from <Term id="escrow">escrow</Term>.

<ComparisonTable id="fees" />

- first
- second

### Withdrawal [#withdrawal]

<ReadAlso slug="other" />

| a | b |
| - | - |
| c | d |
`;

test('an article is split at every heading, and the text above the first one is a section too', () => {
  expect(extractSections(parseMdx(body)).map(({ id, heading }) => [id, heading])).toEqual([
    ['', ''],
    ['fees', 'Fees and limits'],
    ['withdrawal', 'Withdrawal'],
  ]);
});

test('the text of a section has its sentences without markup, citations and links to other articles', () => {
  expect(extractSections(parseMdx(body)).map(({ text }) => text)).toEqual([
    'Two sides of one deal.',
    'Fiverr takes 20%, from escrow. first second',
    'a b c d',
  ]);
});

test('a section lists its tables and terms', () => {
  const kinds = ['table', 'term'] as const;
  expect(
    extractSections(parseMdx(body)).map(({ elements }) =>
      kinds.map((kind) => listReferences(elements, kind)),
    ),
  ).toEqual([
    [[], []],
    [['fees'], ['escrow']],
    [[], []],
  ]);
});
