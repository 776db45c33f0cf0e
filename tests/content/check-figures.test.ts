import { expect, test } from 'vitest';
import { body, edit, frontmatter, report, reportText } from './fixture';

const fix =
  'Fix: cite its source with <Cite id="…" />; put a figure of our own into <OwnFigure>…</OwnFigure>, and say in words that it is ours; or write the number in words';
const uncited = (place: string, figure: string, locale = 'en') =>
  `content/articles/first/${locale}.mdx:${place}: the figure "${figure}" has no source\n${fix}`;
const cite = '<Cite id="circular" />';

test.each([
  ['Fiverr keeps 20% of it, and 5 more.', '14:14', '20%'],
  ['It costs **US$1,000** a year.', '14:12', 'US$1,000'],
  ['a\nb 20% c', '15:3', '20%'],
  ['See [the 20 rules](/en/second).', '14:10', '20'],
  ['<Term id="escrow">20 days</Term>', '14:19', '20'],
  ['<span lang="bn">২০ দিন</span>', '14:17', '২০'],
  ['He said: “20%”.', '14:11', '20%'],
  ['Costs \\$5 &amp; more', '14:8', '$5'],
  ['\\*\\*\\*MP4 and 4', '14:15', '4'],
  ['&#8377;5 a day', '14:1', '₹5'],
  ['&#x1F600; a\nb &#x1F600; 20', '15:13', '20'],
  ['He said “www.example.com” and 20', '14:31', '20'],
  ['- a “www.example.com”\n- b **“www.example.com”\n  c 20**', '16:5', '20'],
  ['> a 20', '14:5', '20'],
  ['> > a\n> > b 20', '15:7', '20'],
  ['- a 20\n- b', '14:5', '20'],
  ['1. a\n\n   b 20', '16:6', '20'],
  ['- a\n  b 20', '15:5', '20'],
  ['| a 20 | b |\n|---|---|', '14:5', '20'],
  [`| a ${cite} |\n|---|\n| 20 |`, '16:3', '20'],
  ['a[^n]\n\n[^n]: b 20', '16:9', '20'],
  ['<Callout type="note">\n\na 20\n\n</Callout>', '16:3', '20'],
  ['<Callout type="note">a 20</Callout>', '14:24', '20'],
  ['<Steps>\n\n1. a 20\n\n</Steps>', '16:6', '20'],
  ['<OwnFigure>say 5 dollars</OwnFigure>, and 6 more', '14:43', '6'],
  ['`20` and 30', '14:10', '30'],
])('%j has a figure without a source', (text, place, figure) => {
  expect(reportText(`${text}\n`)).toEqual([uncited(place, figure)]);
});

test('the number that begins a line is no figure, the one after it is', () => {
  const [line, ...others] = reportText('১. ধাপ, ২০ দিনে\n');
  expect(line).toContain('the line that begins with "১." is no list');
  expect(others).toEqual([uncited('14:9', '২০')]);
});

test.each([
  [`${cite} in another paragraph.\n\nIt costs 20.`, '16:10'],
  [`- ${cite} in another item\n- b 20`, '15:5'],
  [`- a 20\n  - ${cite} in an inner item`, '14:5'],
  [`- a ${cite}\n  - b 20`, '15:7'],
  [`- a 20\n\n  <Callout type="note">\n\n  b ${cite}\n\n  </Callout>`, '14:5'],
  [`a ${cite}\n\n<Callout type="tip">\n\nb 20\n\n</Callout>`, '18:3'],
  [`| a 20 |\n|---|\n| ${cite} |`, '14:5'],
  [`a 20[^n] b\n\n[^n]: nothing`, '14:3'],
  [`a[^n]\n\nb 20\n\n[^n]: c ${cite}`, '16:3'],
])('%j has a source, but not where the figure is', (text, place) => {
  expect(reportText(`${text}\n`)).toEqual([uncited(place, '20')]);
});

test.each([
  `It costs 20 ${cite}.`,
  `It costs **20** and _30_ ${cite}.`,
  `- a 20\n\n  b 30\n\n  c ${cite}\n- d`,
  `- a 20 ${cite}\n  - b`,
  `- a 20\n\n  ${cite}`,
  `> a 20 ${cite}`,
  `| a |\n|---|\n| 20 ${cite} |`,
  `| a | b |\n|---|---|\n| 20 | ${cite} |`,
  `a 20[^n]\n\n[^n]: b ${cite}`,
  `a[^n]\n\n[^n]: b 20\n\n    ${cite}`,
  '<OwnFigure>say 5 dollars, **6** with tax</OwnFigure>',
  '<OwnFigure>\n\nSay 5 dollars.\n\n</OwnFigure>',
  '## 20 rules [#rules]',
  '`20`\n\n```\n20\n```',
  '[a](https://example.com/20 "20 rules") https://example.com/2026 www.example.com/20',
  '[a]\n\n[a]: https://example.com/20 "20"',
  '![a desk](/images/desk.jpg "20 desks")',
  'An MP4 in 3D, in UTF-8, H<sub>2</sub>O',
  '1. a\n2. b',
  '{/* 20 */}',
  '<time dateTime="2026-11-23">b</time>',
])('%j needs no source', (text) => {
  const both = text.startsWith('## ') ? text : '';
  expect(reportText(`${text}\n`, both)).toEqual([]);
});

test('the figures of the answer need their source in it', () => {
  const answer = (text: string) => ({
    'articles/first/bn.mdx': `${frontmatter.bn.replace(/(answer: >-\n {2}).*/, `$1${text}`)}${body.bn}`,
  });
  const sentence = 'ফাইভার আপনার আয়ের ২০% রাখে, বাকি টাকা আপনি তুলতে পারেন';
  expect(report(answer(`${sentence}।`))).toEqual([uncited('5:22', '২০%', 'bn')]);
  expect(report(answer(`${sentence} ${cite}।`))).toEqual([]);
});

test.each(['Nothing of ours.', 'An MP4.', '`20`'])('<OwnFigure> around %j is refused', (text) => {
  expect(reportText(`a <OwnFigure>${text}</OwnFigure>\n`)).toEqual([
    'content/articles/first/en.mdx:14:3: <OwnFigure> holds no figure: expected a number in digits\nFix: remove its tags',
  ]);
});

test('figures in a text that is no valid MDX are not reported before its tags can be read', () => {
  expect(reportText(`a 20 ${cite} <5\n`)).toEqual([expect.stringContaining('the text is not valid MDX')]);
});

const row = '      fiverr: { bn: ২০%, en: 20%, cite: [fees] }\n';
const label = '  - label: { bn: বিক্রেতার ফি, en: Seller fee }\n';
const tableFix =
  'Fix: give a cell of the row its source, cite: [source-id]; write "own: true" at the top when the figures of the table are ours; or write the number in words';

test.each([
  ['a cell', edit('tables/fees.yaml', `${row}`, '      fiverr: { bn: ২০%, en: 20% }\n'), '8:21', '২০%'],
  [
    'a cell in one language',
    edit('tables/fees.yaml', row, '      fiverr: { bn: বিশ, en: 20% }\n'),
    '8:30',
    '20%',
  ],
  [
    'an empty cite',
    edit('tables/fees.yaml', row, '      fiverr: { bn: ২০%, en: 20%, cite: [] }\n'),
    '8:21',
    '২০%',
  ],
  [
    'a label',
    edit(
      'tables/fees.yaml',
      `${label}    cells:\n${row}`,
      '  - label: { bn: ৫ ফি, en: 5 fees }\n    cells:\n      fiverr: { bn: ক, en: a }\n',
    ),
    '6:18',
    '৫',
  ],
])('a row of a table with a figure in %s and no source is refused', (_, table, place, figure) => {
  const told = report(table).filter((problem) => problem.includes('tables/fees.yaml'));
  expect(told).toEqual([
    `content/tables/fees.yaml:${place}: the figure "${figure}" has no source\n${tableFix}`,
  ]);
});

test('a row with a source in any cell, without a figure, or in a table of our own is accepted', () => {
  const other = (text: string) => ({ 'tables/other.yaml': text });
  const table = (head: string, cells: string) =>
    other(`caption: { bn: ক, en: A }
${head}rowHeader: { bn: ক, en: A }
columns:
  - { id: one, label: { bn: ২০, en: '20' } }
  - { id: two, label: { bn: খ, en: B } }
rows:
  - label: { bn: ৫, en: '5' }
    cells: ${cells}
`);
  const cells = (more: string) => `{ one: { bn: ২০, en: '20' }, two: { bn: খ, en: b${more} } }`;
  expect(report(table('', cells(', cite: [fees]')))).toEqual([]);
  expect(report(table('own: true\n', cells('')))).toEqual([]);
  expect(report(table('', cells('')))).toEqual([expect.stringContaining('other.yaml:7:18: the figure "৫"')]);
});
