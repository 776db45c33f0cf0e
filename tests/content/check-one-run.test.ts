import { expect, test } from 'vitest';
import { body, edit, frontmatter, report, reportText } from './fixture';

const article = 'articles/first/article.yaml';

test('a field that is refused hides nothing of the others in article.yaml', () => {
  const text = `topic: basic
publishedAt: 23 Nov
updatedAt: 2026-11-24
readAlso:
  - secnd
  - 7
sources:
  - circular
  - fees
  - feez
id: first00001
`;
  expect(report({ [article]: text })).toEqual([
    `content/${article}:1:1: invalid article\n  author: expected text: lower-case ASCII words joined by hyphens, like fees-and-limits, received nothing\nFix: see content/README.md`,
    `content/${article}:1:8: invalid article\n  topic: no topic has the id "basic" (did you mean "basics"?)\nFix: see content/data/topics.yaml`,
    `content/${article}:2:14: invalid article\n  publishedAt: expected a date like 2026-11-23, received "23 Nov"\nFix: see content/README.md`,
    `content/${article}:5:5: invalid article\n  readAlso.0: no article has the slug "secnd" (did you mean "second"?)\nFix: name another article by its slug`,
    `content/${article}:6:5: invalid article\n  readAlso.1: expected text: lower-case ASCII words joined by hyphens, like fees-and-limits, received 7\nFix: see content/README.md`,
    `content/${article}:10:5: invalid article\n  sources.2: no source has the id "feez" (did you mean "fees"?)\nFix: see content/data/sources.yaml`,
    `content/${article}:10:5: invalid article\n  sources.2: "feez" is not cited in the article\nFix: cite it in every language, or remove it`,
  ]);
});

test('a title that is refused hides no spelling in the description or the text', () => {
  const text = `---\ntitle: কাজ\ndescription: ফী কত, কাজ কোথায় খুঁজবেন, কী লাগবে আর কত সময় যাবে, তার উত্তর।\nanswer: >-\n  কাজ খুঁজুন মার্কেটপ্লেসে, আর শুরু করুন একটিমাত্র দক্ষতা দিয়ে।\n---\n${body.bn}\nফী\n`;
  expect(report({ 'articles/first/bn.mdx': text })).toEqual([
    'content/articles/first/bn.mdx:2:8: invalid frontmatter\n  title: expected at least 5 characters, received "কাজ"\nFix: see content/README.md',
    'content/articles/first/bn.mdx:3:14: the spelling "ফী" should be avoided\nFix: write ফি',
    'content/articles/first/bn.mdx:14:1: the spelling "ফী" should be avoided\nFix: write ফি',
  ]);
});

test('a cell that is refused hides nothing of the other cells', () => {
  const table = `caption: { bn: ফী, en: Fees }
rowHeader: { bn: বিষয়, en: Question }
columns:
  - { id: fiverr, label: { bn: ফাইভার, en: Fiverr } }
  - { id: upwork, label: { bn: আপওয়ার্ক, en: Upwork } }
rows:
  - label: { bn: বিক্রেতার ফি, en: Seller fee }
    cells:
      fiverr: { bn: ২০%, cite: [feez] }
`;
  const first = (problem: string) => problem.split('\nFix')[0];
  const problems = report({ 'tables/fees.yaml': table }).filter((problem) => problem.includes('tables/'));
  expect(problems.map(first)).toEqual([
    'content/tables/fees.yaml:1:16: the spelling "ফী" should be avoided',
    'content/tables/fees.yaml:8:5: invalid table\n  rows.0.cells.upwork: expected a cell for the column "upwork", received nothing',
    'content/tables/fees.yaml:9:7: invalid table\n  rows.0.cells.fiverr.en: expected text, received nothing',
    'content/tables/fees.yaml:9:33: invalid table\n  rows.0.cells.fiverr.cite.0: no source has the id "feez" (did you mean "fees"?)',
  ]);
});

test('a text that is not valid MDX is checked for everything else', () => {
  const bn = `a <5

<Nope /> <Cite id="feez" /> \`<Other />\`

### খ

ফী [ক](/bn/secnd) ![](/images/desk.jpg)

<ReadAlso slug="first" />
`;
  const problems = reportText('## A [#only-here]\n', bn).map((problem) => problem.split('\n')[0]);
  expect(problems).toEqual([
    'content/articles/first/bn.mdx:14:4: the text is not valid MDX: Unexpected character `5` (U+0035) before name, expected a character that can start a name, such as a letter, `$`, or `_`',
    'content/articles/first/bn.mdx:16:1: unknown component <Nope>',
    'content/articles/first/bn.mdx:16:10: the cited source "feez" is not in en.mdx',
    'content/articles/first/bn.mdx:16:10: <Cite>: no source has the id "feez" (did you mean "fees"?)',
    'content/articles/first/bn.mdx:18:1: the heading "খ" has no id',
    'content/articles/first/bn.mdx:20:1: the spelling "ফী" should be avoided',
    'content/articles/first/bn.mdx:20:4: the link "/bn/secnd" has no target (did you mean "/bn/second"?)',
    'content/articles/first/bn.mdx:20:19: the image "/images/desk.jpg" has no alternative text',
    'content/articles/first/bn.mdx:22:1: <ReadAlso>: "first" is the article itself',
    'content/articles/first/en.mdx:14:1: the heading id "only-here" is not in bn.mdx',
  ]);
});

test('every place where a text is not valid MDX is reported', () => {
  const text = `a <5 b

- <https://example.com>
- in order
- {b c} and
  d <6

{/* a <7

<8 */}

\`\`\`
<9
\`\`\`

<Callout type="tip">

| e <Term id=escrow>f</Term> |
|---|

</Callout>
`;
  const words = ': the text is not valid MDX: ';
  const problems = reportText(text).map((problem) => problem.split('\n')[0]);
  expect(problems.map((problem) => problem?.replace(/(?<=(?:character|expression) \S+)\s.*/, ''))).toEqual([
    `content/articles/first/en.mdx:14:4${words}Unexpected character \`5\``,
    `content/articles/first/en.mdx:16:10${words}Unexpected character \`/\``,
    `content/articles/first/en.mdx:18:5${words}Could not parse expression with`,
    `content/articles/first/en.mdx:19:6${words}Unexpected character \`6\``,
    `content/articles/first/en.mdx:31:14${words}Unexpected character \`e\``,
  ]);
});

test('frontmatter that is refused hides no problem of the text', () => {
  const text = `---js\n{ title: "a" }\n---\n${body.en}\n<Nope />\n`;
  expect(report({ 'articles/first/en.mdx': text }).map((problem) => problem.split('\n')[0])).toEqual([
    'content/articles/first/en.mdx:1:1: frontmatter in the language "js" is not allowed',
    'content/articles/first/en.mdx:11:1: unknown component <Nope>',
  ]);
});

/** One mistake each, on which other files depend. */
test.each([
  ['no topic', edit(article, 'topic: basics\n', '')],
  ['a topic that is no id', edit(article, 'topic: basics', 'topic: The Basics')],
  ['no sources', edit(article, 'sources:\n  - circular\n  - fees\n', '')],
  ['a source that is no id', edit(article, '- fees', '- Fees')],
  ['sources that are no list', edit(article, 'sources:\n  - circular\n  - fees\n', 'sources: fees\n')],
  ['no list of read-also', edit(article, 'readAlso:\n  - second\n', '')],
  ['a topic with capitals', edit('data/topics.yaml', 'basics:', 'Basics:')],
  [
    'a topic without its description',
    edit('data/topics.yaml', '  description: { bn: কাজ কী।, en: What work is. }\n', ''),
  ],
  ['a source in no language', edit('data/sources.yaml', 'lang: bn', 'lang: fr')],
  ['a source with capitals', edit('data/sources.yaml', 'circular:\n', 'CIRCULAR:\n')],
  [
    'an author without a name',
    edit('site.yaml', '    name: { bn: সম্পাদনা দল, en: Editors }\n', '    name: {}\n'),
  ],
  ['no authors', edit('site.yaml', 'authors:\n  editors:\n    name: { bn: সম্পাদনা দল, en: Editors }\n', '')],
  ['a cell in one language', edit('tables/fees.yaml', ', en: 20%', '')],
  ['a cell that is a text', edit('tables/fees.yaml', '{ bn: ২০%, en: 20%, cite: [fees] }', '20%')],
  ['a column with capitals', edit('tables/fees.yaml', 'id: fiverr', 'id: Fiverr')],
  [
    'no columns',
    edit('tables/fees.yaml', 'columns:\n  - { id: fiverr, label: { bn: ফাইভার, en: Fiverr } }\n', ''),
  ],
  ['no rows', edit('tables/fees.yaml', 'rows:\n', 'rows: 1\nrow:\n')],
  ['messages that are no texts', { 'messages/bn.json': '{ "Cite": "সূত্র" }' }],
  ['a message that is no text', { 'messages/bn.json': '{ "Cite": { "source": 1 } }' }],
  ['a spelling without its rule', edit('data/spelling.yaml', ', prefer: ফি', '')],
  [
    'a citation that is not closed',
    edit('articles/first/en.mdx', '<Cite id="circular" />', '<Cite id="circular"'),
  ],
  [
    'a table that is not closed',
    edit('articles/first/bn.mdx', '<ComparisonTable id="fees" />', '<ComparisonTable id="fees"'),
  ],
])('%s is reported, and nothing that follows from it', (_, files) => {
  const problems = report(files);
  const [first = ''] = problems;
  const file = first.slice(0, first.indexOf(':'));
  expect(problems.map((problem) => problem.slice(0, problem.indexOf(':')))).toEqual(
    Array(problems.length).fill(file),
  );
  for (const problem of problems) expect(problem).toMatch(/expected|not valid MDX/);
  expect(problems.length).toBeLessThanOrEqual(2);
});

test('a heading of a text that is not valid MDX is still one that links lead to', () => {
  expect(
    report({
      'articles/first/en.mdx': `${frontmatter.en}${body.en}\n[a](/en/second#start) [b](/en/second#end)\n`,
      'articles/second/en.mdx': `${frontmatter.en}${body.en}\n<b\n`,
    }).map((problem) => problem.split('\n')[0]),
  ).toEqual([
    'content/articles/first/en.mdx:14:23: the link "/en/second#end" has no heading as its target',
    expect.stringMatching(/^content\/articles\/second\/en\.mdx:1\d:\d+: the text is not valid MDX/),
  ]);
});

test('a text that is not valid MDX and of a shape that cannot be read is reported for both', () => {
  const wide = `${'|a'.repeat(21)}|\n${'|-'.repeat(21)}|\n`;
  expect(reportText(`<5\n\n${wide}`).map((problem) => problem.split('\n')[0])).toEqual([
    expect.stringContaining('content/articles/first/en.mdx:14:2: the text is not valid MDX'),
    'content/articles/first/en.mdx:16:1: the table is too wide: expected at most 20 columns, received 21',
  ]);
});

test('a duplicate name hides nothing of the rest of its file', () => {
  const files = {
    ...edit(article, 'topic: basics', 'topic: basics\ntopic: basic'),
    ...edit('articles/first/en.mdx', 'title: Where', 'title: A title\ntitle: Where\nlead: a'),
    ...edit('messages/en.json', '"source": "Source', '"source": "a", "source": "উৎস'),
  };
  expect(report(files).map((problem) => problem.split('\nFix')[0])).toEqual([
    `content/${article}:2:1: the name "topic" is used twice, first in line 1`,
    `content/${article}:2:8: invalid article\n  topic: no topic has the id "basic" (did you mean "basics"?)`,
    'content/articles/first/en.mdx:3:1: the name "title" is used twice, first in line 2',
    'content/articles/first/en.mdx:4:1: invalid frontmatter\n  lead: expected a known field, received "a to begin with work"',
    'content/messages/en.json:3:20: the name "source" is used twice, first in line 3',
    'content/messages/en.json:3:30: invalid messages\n  Cite.source: expected English, received Bengali letters in "উৎস {number}"',
  ]);
});

test('a table that is not YAML and has an invalid id is reported for both', () => {
  expect(report({ 'tables/Fees 2.yaml': 'caption: [' }).map((problem) => problem.split('\n')[0])).toEqual([
    'content/tables/Fees 2.yaml:1:1: the table id "Fees 2" is not usable',
    expect.stringContaining('content/tables/Fees 2.yaml:1:11: YAML cannot be read'),
  ]);
});
