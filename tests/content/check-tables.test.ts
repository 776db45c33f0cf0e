import { expect, test } from 'vitest';
import { edit, report } from './fixture';

const table = 'content/tables/fees.yaml';

test.each([
  [
    'cells:\n      fiverr:',
    'cells:\n      fiver:',
    [
      `${table}:7:5: invalid table\n  rows.0.cells.fiverr: expected a cell for the column "fiverr", received nothing\nFix: add the cell`,
      `${table}:8:14: invalid table\n  rows.0.cells.fiver: no column has the id "fiver" (did you mean "fiverr"?)\nFix: correct the id`,
    ],
  ],
  [
    '- { id: fiverr, label: { bn: ফাইভার, en: Fiverr } }',
    '- { id: fiverr, label: { bn: ক, en: F } }\n  - { id: constructor, label: { bn: খ, en: G } }',
    [
      `${table}:8:5: invalid table\n  rows.0.cells.constructor: expected a cell for the column "constructor", received nothing\nFix: add the cell`,
    ],
  ],
  [
    '- { id: fiverr, label: { bn: ফাইভার, en: Fiverr } }',
    '- { id: fiverr, label: { bn: ক, en: F } }\n  - { id: fiverr, label: { bn: খ, en: G } }',
    [
      `${table}:5:11: invalid table\n  columns.1.id: "fiverr" is listed twice\nFix: give each column its own id`,
    ],
  ],
  [
    'cite: [fees]',
    'cite: [fees, feez]',
    [
      `${table}:8:48: invalid table\n  rows.0.cells.fiverr.cite.1: no source has the id "feez" (did you mean "fees"?)\nFix: see content/data/sources.yaml`,
    ],
  ],
  [
    'bn: ২০%',
    'bn: twenty',
    [
      `${table}:8:15: invalid table\n  rows.0.cells.fiverr: bn: expected Bangla, received "twenty"\nFix: write the text in every language`,
    ],
  ],
  [
    'bn: ২০%',
    'bn: Seller fee ২০%',
    [
      `${table}:8:15: invalid table\n  rows.0.cells.fiverr: bn: expected Bangla, received "Seller fee ২০%"\nFix: write the text in every language`,
    ],
  ],
  [
    'en: 20%',
    'en: ২০%',
    [
      `${table}:8:15: invalid table\n  rows.0.cells.fiverr: en: expected English, received "২০%"\nFix: write the text in every language`,
    ],
  ],
  [
    '{ bn: ফি, en: Fees }',
    '{ bn: Fees, en: Fees }',
    [
      `${table}:1:10: invalid table\n  caption: bn: expected Bangla, received "Fees"\nFix: write the text in every language`,
    ],
  ],
  [
    'rowHeader:',
    'headlines: [fivver]\nrowHeader:',
    [
      `${table}:2:13: invalid table\n  headlines.0: no column has the id "fivver" (did you mean "fiverr"?)\nFix: choose from the ids of the columns`,
    ],
  ],
  [
    'rowHeader:',
    'things: columns\nheadlines: [fiverr]\nrowHeader:',
    [
      `${table}:3:13: invalid table\n  headlines.0: no row has the id "fiverr"\nFix: choose from the ids of the rows`,
    ],
  ],
])('in a table %j instead of %j is reported', (part, by, words) => {
  const problems = report(edit('tables/fees.yaml', part, by)).filter((problem) => problem.startsWith(table));
  expect(problems).toEqual(words);
});

test('a table whose columns are compared has no more rows than its grid has places', () => {
  const row = '  - label: { bn: ক, en: A }\n    cells: { fiverr: { bn: খ, en: B } }\n';
  const of = (rows: number) => `caption: { bn: ফি, en: Fees }
rowHeader: { bn: বিষয়, en: Question }
things: columns
columns:
  - { id: fiverr, label: { bn: ফাইভার, en: Fiverr } }
rows:
${row.repeat(rows)}`;
  const problems = (rows: number) =>
    report({ 'tables/fees.yaml': of(rows) }).filter((problem) => problem.startsWith(table));
  expect(problems(19)).toEqual([]);
  expect(problems(20)).toEqual([
    `${table}:6:1: invalid table\n  rows: expected at most 19 rows in a table whose columns are compared, received 20\nFix: make two tables of it`,
  ]);
});

const messages = (text: string) => `{\n  "Cite": {\n    "source": "${text}"\n  }\n}\n`;

test.each<[string, Record<string, string>, string[]]>([
  [
    'a key that one language lacks',
    { 'messages/bn.json': '{\n  "Cite": {\n    "sourc": "সূত্র {number}"\n  }\n}\n' },
    [
      'content/messages/bn.json:2:3: invalid messages\n  Cite.source: expected text, as in content/messages/en.json, received nothing (did you mean "sourc"?)\nFix: write it in this language',
      'content/messages/en.json:2:3: invalid messages\n  Cite.sourc: expected text, as in content/messages/bn.json, received nothing (did you mean "source"?)\nFix: write it in this language',
    ],
  ],
  [
    'a key with an inherited name',
    { 'messages/en.json': '{"Cite": {"source": "Source {number}", "constructor": "a"}}' },
    [
      'content/messages/bn.json:2:3: invalid messages\n  Cite.constructor: expected text, as in content/messages/en.json, received nothing\nFix: write it in this language',
    ],
  ],
  [
    'Latin letters in Bangla',
    { 'messages/bn.json': messages('Source সূত্র {number}') },
    [
      'content/messages/bn.json:3:15: invalid messages\n  Cite.source: expected Bangla, received Latin letters in "Source সূত্র {number}"\nFix: write it in Bangla; names of languages stand in lib/i18n/locales.ts',
    ],
  ],
  [
    'Latin letters within a plural',
    { 'messages/bn.json': messages('{number, plural, one {# source} other {# সূত্র}}') },
    [
      'content/messages/bn.json:3:15: invalid messages\n  Cite.source: expected Bangla, received Latin letters in "{number, plural, one {# source} other {# সূত্র}}"\nFix: write it in Bangla; names of languages stand in lib/i18n/locales.ts',
    ],
  ],
  [
    'Bangla letters in English',
    { 'messages/en.json': messages('সূত্র {number}') },
    [
      'content/messages/en.json:3:15: invalid messages\n  Cite.source: expected English, received Bengali letters in "সূত্র {number}"\nFix: write it in English; names of languages stand in lib/i18n/locales.ts',
    ],
  ],
  [
    'a message that is no ICU',
    { 'messages/en.json': messages('Source {number') },
    [
      'content/messages/en.json:3:15: invalid messages\n  Cite.source: expected an ICU message, received unbalanced braces or an unknown format\nFix: see https://formatjs.github.io/docs/core-concepts/icu-syntax',
    ],
  ],
  [
    'other arguments',
    { 'messages/en.json': messages('Source {count}') },
    [
      'content/messages/bn.json:3:15: invalid messages\n  Cite.source: expected the arguments {count}, as in content/messages/en.json, received the arguments {number}\nFix: use the same arguments in every language',
      'content/messages/en.json:3:15: invalid messages\n  Cite.source: expected the arguments {number}, as in content/messages/bn.json, received the arguments {count}\nFix: use the same arguments in every language',
    ],
  ],
  [
    'an empty text',
    { 'messages/en.json': messages('') },
    [
      'content/messages/en.json:3:15: invalid messages\n  Cite.source: expected text that is not empty, received ""\nFix: see content/README.md',
    ],
  ],
])('%s among the messages is reported', (_, files, problems) => {
  expect(report(files)).toEqual(problems);
});

test.each([
  [
    '{\n  "Cite": { "source": "Source {number}", }\n}\n',
    '2:42',
    'expected a name in double quotes, received }',
  ],
  ['{\n  Cite: { source: a }\n}\n', '2:3', 'expected a name or a text in double quotes, received Cite'],
  ['Cite:\n  source: a\n', '1:1', 'expected a name or a text in double quotes, received Cite'],
])('messages that are YAML but not JSON are reported as JSON errors: %j', (text, place, words) => {
  expect(report({ 'messages/en.json': text })).toEqual([
    `content/messages/en.json:${place}: JSON cannot be read: ${words}\nFix: put names and texts in double quotes, a comma between entries, none after the last`,
  ]);
});
