import { expect, test } from 'vitest';
import { report } from './fixture';

const view = (lines: string) => ({
  'tables/fees.yaml': `caption: { bn: ফি, en: Fees }
rowHeader: { bn: বিষয়, en: Question }
${lines}`,
});
const seller = 'fields: [{ id: seller, label: { bn: আপনার ফি, en: Your fee } }]';

test.each([
  ['marketplaces', view(`from: marketplaces\n${seller}\n`)],
  ['some marketplaces', view(`from: marketplaces\nonly: [fiverr]\n${seller}\n`)],
])('a table made of %s has no problem, and cites what they cite', (_, replaced) => {
  expect(report(replaced)).toEqual([]);
});

test('a table made of data cites sources that the article has to list', () => {
  const programmes = view('from: programmes\nfields: [{ id: owner, label: { bn: কার, en: Owner } }]\n');
  const [unused] = report(programmes);
  // The programme cites the circular: the article's second source is cited nowhere now.
  expect(unused).toBe(
    'content/articles/first/article.yaml:9:5: invalid article\n  sources.1: "fees" is not cited in the article\nFix: cite it in every language, or remove it',
  );
});

test.each([
  [
    'a table is made of no file that there is',
    view(`from: market\n${seller}\n`),
    'content/tables/fees.yaml:3:7: invalid table\n  from: expected marketplaces or programmes, received "market"\nFix: see content/README.md',
  ],
  [
    'a table shows a field that there is not',
    view('from: marketplaces\nfields: [{ id: sellers, label: { bn: ফি, en: Fee } }]\n'),
    'content/tables/fees.yaml:4:16: invalid table\n  fields.0.id: expected one of work, seller, buyer, bid, hold, minimumWithdrawal, payouts, protection, received "sellers"\nFix: see content/README.md',
  ],
  [
    'a table names a marketplace that is not there',
    view(`from: marketplaces\nonly: [fiverr, fivver]\n${seller}\n`),
    'content/tables/fees.yaml:4:16: invalid table\n  only.1: no marketplace has the id "fivver" (did you mean "fiverr"?)\nFix: see content/data/marketplaces.yaml',
  ],
  [
    'a headline is a field that the table does not show',
    view(`from: marketplaces\nheadlines: [seller, hold]\n${seller}\n`),
    'content/tables/fees.yaml:4:21: invalid table\n  headlines.1: no field has the id "hold"\nFix: choose from the fields',
  ],
  [
    'a table of data has rows of its own',
    view(`from: marketplaces\n${seller}\nrows: []\n`),
    'content/tables/fees.yaml:5:1: invalid table\n  rows: expected a known field, received a list of 0\nFix: see content/README.md',
  ],
  [
    'a label is left in the other language',
    view('from: marketplaces\nfields: [{ id: seller, label: { bn: Fee, en: Fee } }]\n'),
    'content/tables/fees.yaml:4:31: invalid table\n  fields.0.label: bn: expected Bangla, received "Fee"\nFix: write the text in every language',
  ],
])('%s', (_, replaced, problem) => {
  expect(report(replaced)).toContain(problem);
});
