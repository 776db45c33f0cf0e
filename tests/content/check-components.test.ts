import { expect, test } from 'vitest';
import { authorComponents } from '@/lib/content/author-components';
import { frontmatter, report, reportText } from './fixture';

const ownLine = 'Fix: put it on its own line';
const selfClosing = 'Fix: close it with />, and move the content out';
const write = 'Fix: write its text between the tags, or remove it';
const useComponents = `Fix: use Markdown and the components ${Object.keys(authorComponents).join(', ')}`;
const steps = 'Fix: write the steps as lines 1. 2. 3. between the tags, with empty lines around them';

/** Checks the text below the body of the valid article, where it starts in line 12. */
test.each([
  ['<Cit id="circular" />', ['14:1: unknown component <Cit> (did you mean "Cite"?)', useComponents]],
  ['<constructor />', ['14:1: unknown component <constructor>', useComponents]],
  [
    '<a href={"javascript:alert(1)"}>b</a>',
    ['14:1: unknown component <a> (did you mean "br"?)', useComponents],
  ],
  [
    '<Cite id="circular" Id="a" />',
    ['14:21: <Cite> has no prop "Id" (did you mean "id"?)', 'Fix: it takes id'],
  ],
  ['<Cite id="circular" constructor="a" />', ['14:21: <Cite> has no prop "constructor"', 'Fix: it takes id']],
  ['<Steps kind="a">\n\nb\n\n</Steps>', ['14:8: <Steps> has no prop "kind"', 'Fix: it takes none']],
  [
    'a <Cite />',
    ['14:3: <Cite> needs the prop "id"', 'Fix: write <Cite id="…">; see content/README.md#components'],
  ],
  ['<Cite id={"circular"} />', ['14:7: the prop "id" of <Cite> is not plain text', 'Fix: write id="text"']],
  [
    '<Callout type="hint">a</Callout>',
    [
      '14:10: the prop "type" of <Callout> has a wrong value: expected one of "note", "tip", "warning", received "hint"',
      'Fix: write what is expected; see content/README.md#components',
    ],
  ],
])('%j is reported', (text, [headline, fix]) => {
  expect(reportText(`${text}\n`)).toContain(`content/articles/first/en.mdx:${headline}\n${fix}`);
});

/** The problems of a text that both languages have, told of the English one. */
function reportBoth(text: string): string[] {
  return reportText(`${text}\n`, `${text}\n`).filter((problem) => problem.includes('/en.mdx'));
}

test.each([
  ['see <ReadAlso slug="second" /> now', `14:5: <ReadAlso> must not be inside a sentence\n${ownLine}`],
  ['<ReadAlso slug="second" /> now', `14:1: <ReadAlso> must not be inside a sentence\n${ownLine}`],
  ['*<ReadAlso slug="second" />*', `14:2: <ReadAlso> must not be inside a sentence\n${ownLine}`],
  ['[<ReadAlso slug="second" />](/en)', `14:2: <ReadAlso> must not be inside a sentence\n${ownLine}`],
  ['see <ComparisonTable id="fees" />', `14:5: <ComparisonTable> must not be inside a sentence\n${ownLine}`],
  ['a <Callout type="tip">b</Callout>', `14:3: <Callout> must not be inside a sentence\n${ownLine}`],
  [
    '<Callout type="tip">see <ReadAlso slug="second" /></Callout>',
    `14:25: <ReadAlso> must not be inside a sentence\n${ownLine}`,
  ],
  ['### Read <ReadAlso slug="second" /> [#a]', `14:10: <ReadAlso> must not be inside a heading\n${ownLine}`],
  ['| <ReadAlso slug="second" /> |\n|---|', `14:3: <ReadAlso> must not be inside a table\n${ownLine}`],
  [
    '<Term id="escrow">a<ReadAlso slug="second" /></Term>',
    `14:20: <ReadAlso> must not be inside <Term>\n${ownLine}`,
  ],
  [
    '<span>\n\n<ReadAlso slug="second" />\n\n</span>',
    `16:1: <ReadAlso> must not be inside <span>\n${ownLine}`,
  ],
  ['<Steps>\n\nfirst this\n\n</Steps>', `14:1: <Steps> has no numbered list\n${steps}`],
  ['<Steps>\n\n- first this\n\n</Steps>', `14:1: <Steps> has no numbered list\n${steps}`],
  ['<Steps />', `14:1: <Steps> has no numbered list\n${steps}`],
  ['<Callout type="note"></Callout>', `14:1: <Callout> is empty\n${write}`],
  ['<Callout type="note" />', `14:1: <Callout> is empty\n${write}`],
  ['<Callout type="note">\n\n{/* later */}\n\n</Callout>', `14:1: <Callout> is empty\n${write}`],
  ['<Callout type="note">\n\n<Cite id="circular" />\n\n</Callout>', `14:1: <Callout> is empty\n${write}`],
  ['a <Term id="escrow"></Term>', `14:3: <Term> is empty\n${write}`],
  ['a <Term id="escrow" />', `14:3: <Term> is empty\n${write}`],
  ['a <Term id="escrow"> </Term>', `14:3: <Term> is empty\n${write}`],
  [
    'a<Cite id="circular">b</Cite>',
    `14:2: <Cite> does not show the content between its tags\n${selfClosing}`,
  ],
  [
    '<ReadAlso slug="second">\n\nb\n\n</ReadAlso>',
    `14:1: <ReadAlso> does not show the content between its tags\n${selfClosing}`,
  ],
  [
    '<ComparisonTable id="fees">**b**</ComparisonTable>',
    `14:1: <ComparisonTable> does not show the content between its tags\n${selfClosing}`,
  ],
])('%j is reported', (text, words) => {
  expect(reportBoth(text)).toEqual([`content/articles/first/en.mdx:${words}`]);
});

test.each([
  '<ReadAlso slug="second" />',
  'see\n<ReadAlso slug="second" />\nnow',
  '<ReadAlso slug="second" kind="must"></ReadAlso>',
  '<ReadAlso slug="second" />\n<ComparisonTable id="fees" />',
  '<ReadAlso slug="second" /> {/* a comment */}',
  '> <ReadAlso slug="second" />',
  '- a\n\n  <ReadAlso slug="second" />',
  '<Callout type="tip">a<Cite id="circular" /></Callout>',
  '<Callout type="tip">\n\na\n\n<ReadAlso slug="second" />\n\n</Callout>',
  '<Callout type="tip">\n\n<ComparisonTable id="fees" />\n\n</Callout>',
  '<Callout type="tip">\n![a desk](/images/desk.jpg)\n</Callout>',
  '<Steps>\n\n1. a\n2. b\n\n</Steps>',
  '<Steps>\nBefore you begin:\n\n1. a\n2. b\n</Steps>',
  'a <Term id="escrow">*b*</Term>',
])('%j has no problem', (text) => {
  expect(reportBoth(text)).toEqual([]);
});

test.each([
  ['', 7],
  ['\n\n', 9],
  ['\n{/* later */}\n', 8],
  ['\n## Start [#start]\n', 8],
  ['\n[a]: /en/second\n', 8],
])('an article of nothing but %j has no text', (text, line) => {
  const problems = report({
    'articles/first/en.mdx': frontmatter.en + text,
    'articles/first/bn.mdx': frontmatter.bn + text,
  });
  for (const locale of ['bn', 'en']) {
    expect(problems).toContain(
      `content/articles/first/${locale}.mdx:${line}:1: the article has no text\nFix: write it below the frontmatter`,
    );
  }
});
