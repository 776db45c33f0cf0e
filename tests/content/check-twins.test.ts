import { expect, test } from 'vitest';
import { edit, report, reportPairs, reportText } from './fixture';

const file = 'content/articles/first/en.mdx';

test.each([
  ['# A [#a]', '14:1: the heading "A" is on the first level, which is for the title\nFix: begin it with ##'],
  ['#### A [#a]', '14:1: the heading "A" skips a level\nFix: begin it with ###'],
  ['## A', '14:1: the heading "A" has no id\nFix: end it with an id that all languages share, like [#fees]'],
  [
    'A\n---',
    '14:1: the heading "A" has no id\nFix: end it with an id that all languages share, like [#fees]',
  ],
  [
    '## A *[#a]*',
    '14:1: the heading "A [#a]" has no id\nFix: end it with an id that all languages share, like [#fees]',
  ],
  [
    '## A [#A b]',
    '14:1: the heading id "A b" is not usable\nFix: use lower-case ASCII words joined by hyphens, like [#fees-and-limits]',
  ],
  [
    '## A [#ফি]',
    '14:1: the heading id "ফি" is not usable\nFix: use lower-case ASCII words joined by hyphens, like [#fees-and-limits]',
  ],
  [
    '## A [#sources]',
    '14:1: the heading id "sources" is used by the page itself\nFix: choose another id, in every language',
  ],
  [
    '## A [#source-1]',
    '14:1: the heading id "source-1" is used by the page itself\nFix: choose another id, in every language',
  ],
  [
    '## A [#start]',
    '14:1: the heading id "start" is used twice, first in line 10\nFix: give each heading its own id',
  ],
  ['## [#a]', '14:1: the heading has no text\nFix: write what the section is about before the id'],
])('the heading %j is reported', (text, words) => {
  expect(reportText(`${text}\n`, `${text}\n`)).toContain(`${file}:${words}`);
});

test.each([
  ['## A [#a]', 'the heading id "a"'],
  ['a<Cite id="fees" />', 'the cited source "fees"'],
  ['<ComparisonTable id="other" />', 'the table "other"'],
])('%s in one language only is reported there', (text, what) => {
  expect(reportText(`${text}\n`, '')).toContain(
    `${file}:${text.startsWith('a') ? '14:2' : '14:1'}: ${what} is not in bn.mdx\nFix: add it to bn.mdx, or remove it here`,
  );
  expect(reportText('', `${text}\n`)).toContain(
    `content/articles/first/bn.mdx:${text.startsWith('a') ? '14:2' : '14:1'}: ${what} is not in en.mdx\nFix: add it to en.mdx, or remove it here`,
  );
});

test.each([
  ['## A [#a]\n\n## B [#b]\n', '## খ [#b]\n\n## ক [#a]\n', '14:1', '## b', '## a'],
  ['## A [#a]\n\n### B [#b]\n', '## ক [#a]\n\n## খ [#b]\n', '16:1', '## b', '### b'],
])('the headings %j and %j differ', (en, bn, position, expected, received) => {
  expect(reportText(en, bn)).toEqual([
    `${file}:${position}: the headings differ from bn.mdx in order or level: expected "${expected}", received "${received}"\nFix: put them in the same order on the same levels`,
  ]);
});

const bn = 'content/articles/first/bn.mdx';

const mend = '\nFix: give both languages the same blocks in the same order: paragraphs, lists, components';

test.each([
  [
    'One.\n\n- Two',
    'এক।\n\nদুই।',
    `${file}:16:1: the bulleted list has no twin: there bn.mdx:16 has a paragraph`,
  ],
  ['- One', '1. এক', `${file}:14:1: the bulleted list has no twin: there bn.mdx:14 has a numbered list`],
  ['One.\n\nTwo.', 'এক।', `${file}:16:1: the paragraph has no twin: there the section ends in bn.mdx`],
  ['One.', 'এক।\n\n> দুই।', `${bn}:16:1: the quotation has no twin: there the section ends in en.mdx`],
  [
    '<Callout type="tip">\n\nOne.\n\n</Callout>',
    '<Steps>\n\n1. এক।\n\n</Steps>',
    `${file}:14:1: the <Callout> has no twin: there bn.mdx:14 has a <Steps>`,
  ],
])('the blocks %j and %j do not pair', (en, bangla, problem) => {
  expect(reportPairs(`${en}\n`, `${bangla}\n`)).toEqual([problem + mend]);
});

test('each section is paired for itself, and what is no block does not count', () => {
  const en = 'One.\n\n## A [#a]\n\n{/* note */}\n\nTwo.\n\n## B [#b]\n\n- Three\n';
  const bangla = 'এক।\n\nএকই।\n\n## ক [#a]\n\nদুই।\n\n## খ [#b]\n\nতিন।\n';
  expect(reportPairs(en, bangla)).toEqual([
    `${bn}:16:1: the paragraph has no twin: there the section ends in en.mdx${mend}`,
    `${file}:24:1: the bulleted list has no twin: there bn.mdx:24 has a paragraph${mend}`,
  ]);
});

const avoid = (position: string, spelling = 'ফী', prefer = 'ফি') =>
  `${bn}:${position}: the spelling "${spelling}" should be avoided\nFix: write ${prefer}`;

test.each([
  ['ফী কত', [avoid('14:1')]],
  ['কত ফীর', [avoid('14:4')]],
  ['- কত\n  ফী', [avoid('15:3')]],
  ['a &amp; \\< ফী', [avoid('14:12')]],
  ['**কত** ফী ও ফী', [avoid('14:8'), avoid('14:13')]],
  ['\u09DF ফী', [avoid('14:3')]],
  ['ওয়েব\nসাইট', [avoid('14:1', 'ওয়েব সাইট', 'ওয়েবসাইট')]],
  ['ও\u09DFেব সাইট', [avoid('14:1', 'ওয়েব সাইট', 'ওয়েবসাইট')]],
  ['বিষয়ঃ কত', [avoid('14:6', 'ঃ', ':')]],
  ['ম্এ্যাপ', [avoid('14:3', 'এ্যা', 'অ্যা')]],
  ['![ফী](/images/desk.jpg)', [avoid('14:1')]],
  ['কত ![ক](/images/desk.jpg "ফী")', [avoid('14:4')]],
  ['[কত](/bn "ফী")', [avoid('14:1')]],
  ['![ক][খ]\n\n[খ]: /images/desk.jpg "ফী"', [avoid('16:1')]],
  ['<abbr title="ফী">কত</abbr>', [avoid('14:1')]],
  ['| ফী |\n|---|\n| কত |', [avoid('14:3')]],
  ['<Callout type="tip">\n\nফী\n\n</Callout>', [avoid('16:1')]],
])('the spelling in %j is reported', (text, problems) => {
  expect(reportText('', `${text}\n`)).toEqual(problems);
});

test.each([
  '“ফী” কত',
  '‘ফী’ কত',
  "'ফী' কত",
  '“কত *ফী* দিতে” হবে',
  '“কত <Term id="escrow">ফী</Term> দিতে” হবে',
  '> কত ফী',
  '`ফী`',
  'কফী ফীল্ড',
  'দুঃখ',
])('the spelling in %j is allowed', (text) => {
  expect(reportText('', `${text}\n`)).toEqual([]);
});

test('a Bangla word in an English text is spelt right too', () => {
  expect(reportText('<span lang="bn">ফী</span>\n')).toEqual([
    `${file}:14:17: the spelling "ফী" should be avoided\nFix: write ফি`,
  ]);
});

test('a quotation mark of one paragraph does not end the check of the next', () => {
  expect(reportText('', '“কত\n\nফী” কত\n')).toEqual([avoid('16:1')]);
});

test.each([
  [edit('tables/fees.yaml', 'বিক্রেতার ফি', 'বিক্রেতার ফী'), 'content/tables/fees.yaml:6:18'],
  [edit('messages/bn.json', 'সূত্র', 'ফী'), 'content/messages/bn.json:3:15'],
  [edit('site.yaml', 'সৎ তথ্য।', 'ফী।'), 'content/site.yaml:3:16'],
  [edit('data/topics.yaml', 'কাজ কী।', 'ফী।'), 'content/data/topics.yaml:3:22'],
  [edit('data/glossary.yaml', 'bn: এসক্রো', 'bn: ফী'), 'content/data/glossary.yaml:2:15'],
  [edit('data/marketplaces.yaml', 'bn: ফাইভার', 'bn: ফী'), 'content/data/marketplaces.yaml:2:15'],
  [
    edit('data/payouts.yaml', 'cite: [fees]', 'cite: [fees], note: { bn: ফী, en: Fee }'),
    'content/data/payouts.yaml:4:48',
  ],
  [edit('articles/first/bn.mdx', 'title: কাজের', 'title: ফী'), 'content/articles/first/bn.mdx:2:8'],
])('the spelling in data is reported: %j', (files, place) => {
  expect(report(files)).toEqual([`${place}: the spelling "ফী" should be avoided\nFix: write ফি`]);
});
