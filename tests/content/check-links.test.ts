import { expect, test } from 'vitest';
import { edit, report, reportText } from './fixture';

const file = 'content/articles/first/en.mdx';
const leadFix = 'Fix: correct the address; links inside the site look like /bn/marketplaces#fees';

test.each([
  ['[a](/en/secnd)', ['14:1: the link "/en/secnd" has no target (did you mean "/en/second"?)', leadFix]],
  ['[a](/en/second/)', ['14:1: the link "/en/second/" has no target (did you mean "/en/second"?)', leadFix]],
  [
    '[a](/en/secnd?b=c)',
    ['14:1: the link "/en/secnd?b=c" has no target (did you mean "/en/second"?)', leadFix],
  ],
  [
    '[a](/en/second?b=c#strt)',
    ['14:1: the link "/en/second?b=c#strt" has no heading as its target (did you mean "start"?)'],
  ],
  ['[a](/en/topics/money)', ['14:1: the link "/en/topics/money" has no target', leadFix]],
  [
    '[a](/en/second#strt)',
    [
      '14:1: the link "/en/second#strt" has no heading as its target (did you mean "start"?)',
      'Fix: use the id of a heading on /en/second',
    ],
  ],
  [
    '[a](#end)',
    ['14:1: the link "#end" has no heading as its target', 'Fix: use the id of a heading on /en/first'],
  ],
  [
    '[a](#source-3)',
    [
      '14:1: the link "#source-3" has no heading as its target (did you mean "source-1"?)',
      'Fix: use the id of a heading on /en/first',
    ],
  ],
  ['[a](second)', ['14:1: the link "second" has no language', 'Fix: write it as /en/second']],
  ['[a][b]\n\n[b]: /en/nowhere', ['16:1: the link "/en/nowhere" has no target', leadFix]],
  [
    '![a](/images/desk.png)',
    [
      '14:1: the image "/images/desk.png" does not exist (did you mean "/images/desk.jpg"?)',
      'Fix: put the file under public/images/ and write its address as /images/…',
    ],
  ],
  ['![a][b]\n\n[b]: /images/chair.jpg', ['14:1: the image "/images/chair.jpg" does not exist']],
  [
    '![](/images/desk.jpg)',
    [
      '14:1: the image "/images/desk.jpg" has no alternative text',
      'Fix: say what it shows: ![what it shows](/images/…)',
    ],
  ],
  [
    'a[^2]',
    ['14:2: the footnote [^2] has no text', 'Fix: add a line [^2]: with the text, or remove the mark'],
  ],
  ['- a\n  b *c* d[^2]', ['15:10: the footnote [^2] has no text']],
  ['\\[^2] a[^2]', ['14:8: the footnote [^2] has no text']],
  ['<Cite id="circ" />', ['14:1: <Cite>: no source has the id "circ"', 'Fix: see content/data/sources.yaml']],
  ['<Cite id="" />', ['14:1: <Cite>: no source has the id ""', 'Fix: see content/data/sources.yaml']],
  [
    '<ComparisonTable id="fee" />',
    ['14:1: <ComparisonTable>: no table has the id "fee" (did you mean "fees"?)', 'Fix: see content/tables'],
  ],
  [
    '<Term id="escro">a</Term>',
    [
      '14:1: <Term>: no term has the id "escro" (did you mean "escrow"?)',
      'Fix: see content/data/glossary.yaml',
    ],
  ],
  [
    '<ReadAlso slug="secnd" />',
    [
      '14:1: <ReadAlso>: no article has the slug "secnd" (did you mean "second"?)',
      'Fix: name another article by its slug',
    ],
  ],
  [
    '<ReadAlso slug="first" />',
    ['14:1: <ReadAlso>: "first" is the article itself', 'Fix: name another article by its slug'],
  ],
  ['<ReadAlso slug="" />', ['14:1: <ReadAlso>: no article has the slug ""']],
])('%s has no target', (text, [headline = '', ...more]) => {
  const problems = reportText(`${text}\n`);
  expect(problems).toContainEqual(expect.stringContaining(`${file}:${headline}`));
  const problem = problems.find((told) => told.startsWith(`${file}:${headline}`));
  expect(problem?.split('\n')).toEqual(expect.arrayContaining(more));
});

test('a source that the text cites but article.yaml does not list is reported', () => {
  expect(report(edit('articles/first/article.yaml', '  - circular\n', ''))).toEqual([
    'content/articles/first/bn.mdx:8:12: <Cite>: the source "circular" is not listed in article.yaml\nFix: add it to sources in article.yaml',
    'content/articles/first/en.mdx:8:19: <Cite>: the source "circular" is not listed in article.yaml\nFix: add it to sources in article.yaml',
  ]);
});

test('a source that a table cites but article.yaml does not list is reported', () => {
  expect(report(edit('articles/first/article.yaml', '  - fees\n', ''))).toContain(
    'content/articles/first/en.mdx:12:1: <ComparisonTable>: the table "fees" cites "fees", which article.yaml does not list\nFix: add it to sources in article.yaml',
  );
});
