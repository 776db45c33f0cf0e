import { expect, test } from 'vitest';
import { body, frontmatter, report } from './fixture';

const file = 'content/charts/drawing.yaml';
const title = 'title: { bn: চিত্র, en: A chart }';

/** The problems of a chart and of the articles: the second one shows it. */
function reportChart(lines: string, more: Record<string, string> = {}): string[] {
  const shown = '\n<Chart id="drawing" />\n';
  return report({
    'charts/drawing.yaml': `${lines}\n`,
    'articles/second/bn.mdx': frontmatter.bn + body.bn + shown,
    'articles/second/en.mdx': frontmatter.en + body.en + shown,
    ...more,
  });
}

const phases = {
  'tables/phases.yaml': `own: true
caption: { bn: ছক, en: Plan }
rowHeader: { bn: দিন, en: Days }
columns: [{ id: task, label: { bn: কাজ, en: Task } }]
rows:
  - { label: { bn: ১–১০, en: 1–10 }, cells: { task: { bn: শিখুন, en: Learn } } }
`,
};
const cost = (text: string) => `kind: flow\n${title}
steps:
  - { label: { bn: ক, en: A } }
  - { label: { bn: খ, en: B }, ${text} }`;
const fiverr = '{ label: { bn: ফাইভার, en: Fiverr }, value: 80, text: { bn: ৮০, en: $80, cite: [fees] } }';

test.each<[string, string, Record<string, string>?]>([
  [
    'bars with sources',
    `kind: bars\n${title}\nbars:\n  - ${fiverr}\n  - { label: { bn: খ, en: B }, text: { bn: অজানা, en: Unknown } }`,
  ],
  [
    'bars of our own',
    `kind: bars\n${title}\nown: true\nbars:\n  - { label: { bn: ক, en: A }, value: 5, text: { bn: ৫, en: $5 } }\n  - ${fiverr}`,
  ],
  ['bars from fees', `kind: bars\n${title}\nfrom: marketplaces\namount: 100\nonly: [fiverr]`],
  ['a line from a table', `kind: line\n${title}\nfrom: phases\ncolumn: task`, phases],
  ['a flow with fees of the data', cost('fees: [fiverr.seller, bank]')],
  [
    'a tree',
    `kind: tree\n${title}\nquestions:\n  - { ask: { bn: ক?, en: A? }, no: { bn: থামুন, en: Stop } }\n  - { ask: { bn: খ?, en: B? }, yes: { bn: যান, en: Go }, no: { bn: থামুন, en: Stop } }`,
  ],
])('%s have no problem', (_, lines, more) => {
  expect(reportChart(lines, more)).toEqual([]);
});

test.each<[string, string, string[], Record<string, string>?]>([
  [
    'an unknown kind',
    `kind: pie\n${title}\nbars:\n  - ${fiverr}\n  - ${fiverr}`,
    [
      `${file}:1:7: invalid chart\n  kind: expected bars, line, flow, tree, received "pie"\nFix: see content/README.md`,
    ],
  ],
  [
    'a figure without a source',
    `kind: bars\n${title}\nbars:\n  - ${fiverr}\n  - { label: { bn: খ, en: B }, value: 5, text: { bn: পাঁচ, en: $5 } }`,
    [
      `${file}:5:64: the figure "$5" has no source\nFix: give the text its source, cite: [source-id]; write "own: true" at the top when the figures of the chart are ours; or write the number in words`,
    ],
  ],
  [
    'a note with a figure and no source',
    `kind: line\n${title}\nfrom: phases\ncolumn: task\nnote: { bn: দিনে দুই ঘণ্টা, en: 2 hours a day }`,
    [
      `${file}:5:33: the figure "2" has no source\nFix: give the text its source, cite: [source-id]; write "own: true" at the top when the figures of the chart are ours; or write the number in words`,
    ],
    phases,
  ],
  [
    'an unknown source',
    `kind: bars\n${title}\nbars:\n  - ${fiverr}\n  - { label: { bn: খ, en: B }, value: 5, text: { bn: ৫, en: $5, cite: [feez] } }`,
    [
      `content/articles/second/bn.mdx:14:1: <Chart>: the chart "drawing" cites "feez", which article.yaml does not list\nFix: add it to sources in article.yaml`,
      `content/articles/second/en.mdx:14:1: <Chart>: the chart "drawing" cites "feez", which article.yaml does not list\nFix: add it to sources in article.yaml`,
      `${file}:5:72: invalid chart\n  bars.1.text.cite.0: no source has the id "feez" (did you mean "fees"?)\nFix: see content/data/sources.yaml`,
    ],
  ],
  [
    'a text in the wrong language',
    `kind: bars\ntitle: { bn: A chart, en: A chart }\nbars:\n  - ${fiverr}\n  - ${fiverr}`,
    [
      `${file}:2:8: invalid chart\n  title: bn: expected Bangla, received "A chart"\nFix: write the text in every language`,
    ],
  ],
  [
    'a spelling to avoid',
    `kind: bars\ntitle: { bn: ফী, en: Fees }\nbars:\n  - ${fiverr}\n  - ${fiverr}`,
    [`${file}:2:14: the spelling "ফী" should be avoided\nFix: write ফি`],
  ],
  [
    'a range that runs backwards',
    `kind: bars\n${title}\nbars:\n  - ${fiverr}\n  - { label: { bn: খ, en: B }, value: [9, 5], text: { bn: ৫–৯, en: 5–9, cite: [fees] } }`,
    [
      `${file}:5:39: invalid chart\n  bars.1.value: expected the least first and the most second, received [9, 5]\nFix: write the smaller number first; a value that is exact is one number`,
    ],
  ],
  [
    'a marketplace that does not exist',
    `kind: bars\n${title}\nfrom: marketplaces\namount: 100\nonly: [fiver]`,
    [
      `${file}:5:8: invalid chart\n  only.0: no marketplace has the id "fiver" (did you mean "fiverr"?)\nFix: see content/data/marketplaces.yaml`,
    ],
  ],
  [
    'a table that does not exist',
    `kind: line\n${title}\nfrom: phasez\ncolumn: task`,
    [
      `${file}:3:7: invalid chart\n  from: no table has the id "phasez" (did you mean "phases"?)\nFix: see content/tables`,
    ],
    phases,
  ],
  [
    'a column that does not exist',
    `kind: line\n${title}\nfrom: phases\ncolumn: tasks`,
    [
      `${file}:4:9: invalid chart\n  column: no column has the id "tasks" (did you mean "task"?)\nFix: see content/tables/phases.yaml`,
    ],
    phases,
  ],
  [
    'a table whose rows are no phases',
    `kind: line\n${title}\nfrom: fees\ncolumn: fiverr`,
    [
      `${file}:3:7: invalid chart\n  from: expected rows with labels like 11–40, received "বিক্রেতার ফি"\nFix: see content/tables/fees.yaml`,
    ],
  ],
  [
    'a fee that does not exist',
    cost('fees: [fiverr.sellr]'),
    [
      `${file}:5:39: invalid chart\n  steps.1.fees.0: no fee has the name "fiverr.sellr" (did you mean "fiverr.seller"?)\nFix: see content/data/marketplaces.yaml and payouts.yaml`,
    ],
  ],
  [
    'a cost of the first step',
    `kind: flow\n${title}\nsteps:\n  - { label: { bn: ক, en: A }, fees: [bank] }\n  - { label: { bn: খ, en: B } }`,
    [
      `${file}:4:5: invalid chart\n  steps.0: nothing leads to the first step, so it has no cost\nFix: give it to the next step`,
    ],
  ],
  [
    'a question without a next one',
    `kind: tree\n${title}\nquestions:\n  - { ask: { bn: ক?, en: A? }, no: { bn: থামুন, en: Stop } }`,
    [
      `${file}:4:5: invalid chart\n  questions.0: expected yes and no, because no question follows\nFix: write both answers`,
    ],
  ],
  [
    'a question with two ends before another one',
    `kind: tree\n${title}\nquestions:\n  - { ask: { bn: ক?, en: A? }, yes: { bn: যান, en: Go }, no: { bn: থামুন, en: Stop } }\n  - { ask: { bn: খ?, en: B? }, yes: { bn: যান, en: Go }, no: { bn: থামুন, en: Stop } }`,
    [
      `${file}:4:5: invalid chart\n  questions.0: expected one of yes and no, because the other leads to the next question, received 2\nFix: leave one answer out`,
    ],
  ],
  [
    'an answer that is no text',
    `kind: tree\n${title}\nquestions:\n  - { ask: { bn: ক?, en: A? }, yes: 5, no: { bn: থামুন, en: Stop } }`,
    [
      `${file}:4:37: invalid chart\n  questions.0.yes: expected an answer in every language: { bn: …, en: … }, received 5\nFix: see content/README.md`,
    ],
  ],
  [
    'a question that is no question',
    `kind: tree\n${title}\nquestions:\n  - 5\n  - { ask: { bn: ক?, en: A? }, yes: { bn: যান, en: Go }, no: { bn: থামুন, en: Stop } }`,
    [
      `${file}:4:5: invalid chart\n  questions.0: expected ask, yes and no, received 5\nFix: see content/README.md`,
    ],
  ],
])('%s is reported', (_, lines, problems, more) => {
  expect(reportChart(lines, more)).toEqual(problems);
});

const bars = `kind: bars\n${title}\nbars:\n  - ${fiverr}\n  - ${fiverr}\n`;

test('a chart that does not exist, and one that stands in one language only, are reported', () => {
  const found = report({
    'charts/drawing.yaml': bars,
    'articles/second/en.mdx': `${frontmatter.en}${body.en}\n<Chart id="drawin" />\n`,
  });
  expect(found).toEqual([
    `content/articles/second/en.mdx:14:1: the chart "drawin" is not in bn.mdx\nFix: add it to bn.mdx, or remove it here`,
    `content/articles/second/en.mdx:14:1: <Chart>: no chart has the id "drawin" (did you mean "drawing"?)\nFix: see content/charts`,
  ]);
});

test('a chart whose file name is no id is reported', () => {
  expect(report({ 'charts/Drawing.yaml': bars })).toEqual([
    `content/charts/Drawing.yaml:1:1: the chart id "Drawing" is not usable\nFix: rename the file: lower-case ASCII words joined by hyphens`,
  ]);
});
