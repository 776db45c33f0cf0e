import { expect, test } from 'vitest';
import { extractBrokenOutline } from '@/lib/content/markup/extract-broken-outline';
import { parseMarkdown } from '@/lib/content/markup/mdx-syntax';

const body = `a <5 and <Cite id="told" />

## Fees [#fees]

    <Term id="escrow">indented</Term> \`<Cite id="code" />\` <Cite id={no} /><span>

\`\`\`
<Cite id="block" />
\`\`\`

<Callout type="tip" > [a link](/en/fees) ![a desk](/images/desk.jpg)
`;
const outline = extractBrokenOutline(body, parseMarkdown(body), new Set([1]));

test('headings, links and images of a text that is not valid MDX are found', () => {
  expect(outline.headings.map(({ id, text }) => [id, text])).toEqual([['fees', 'Fees']]);
  expect(outline.links).toEqual([{ url: '/en/fees', position: { line: 11, column: 23 } }]);
  expect(outline.images.map(({ url, alt }) => [url, alt])).toEqual([['/images/desk.jpg', 'a desk']]);
});

test('tags in order are found at their position, without those in code and in the line that is reported', () => {
  expect(
    outline.elements.map(({ name, attributes, position: { line, column } }) => [
      name,
      attributes,
      line,
      column,
    ]),
  ).toEqual([
    ['Term', { id: 'escrow' }, 5, 5],
    ['span', {}, 5, 76],
    ['Callout', { type: 'tip' }, 11, 1],
  ]);
});

test('every word is listed, because it may be an id that was not found', () => {
  expect(outline.possibleIds).toContain('told');
  expect(outline.possibleIds).toContain('5');
  expect(outline.possibleIds).not.toContain('absent');
});
