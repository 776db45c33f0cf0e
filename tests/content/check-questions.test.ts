import { expect, test } from 'vitest';
import { report as reportAll, reportText } from './fixture';

const file = 'articles/first/questions.yaml';

/** Five phrases that stand nowhere else. */
const five = (word: string) =>
  ['কাজ কই পাব', 'কাজ নাই', 'kaj pabo kothay', 'no work yet', 'find clients'].map(
    (phrase) => `${phrase} ${word}`,
  );
const list = (id: string, phrases: string[]) =>
  `${id}:\n${phrases.map((phrase) => `  - ${phrase}\n`).join('')}`;
/** The file with five phrases for each section: `answer` in line 1, its phrases from line 2, `start` in line 7. */
const write = (change: { answer?: string[]; start?: string[] } = {}) =>
  list('answer', change.answer ?? five('a')) + list('start', change.start ?? five('b'));
/** The file with another third phrase of `start`, which stands in line 10. */
const replaceThird = (phrase: string) => ({ [file]: write({ start: five('b').with(2, phrase) }) });
const second = 'articles/second/questions.yaml';
/** What is reported of a site whose other article has its phrases. */
const report = (files: Record<string, string>) =>
  reportAll({ [second]: list('answer', five('y')) + list('start', five('z')), ...files });
const problem = (line: number, column: number, words: string) =>
  `content/${file}:${line}:${column}: invalid questions\n  ${words}`;

test('an article may say what people ask, for itself and for each of its headings', () => {
  expect(report({ [file]: write() })).toEqual([]);
});

test('a section that does not exist is reported with the one that was meant, and the missing one too', () => {
  expect(report({ [file]: list('answer', five('a')) + list('strat', five('b')) })).toEqual([
    problem(
      1,
      1,
      'start: expected what people ask when they look for this section, received nothing\nFix: add it; see content/README.md#what-people-ask',
    ),
    problem(
      7,
      1,
      'strat: no section has the id "strat" (did you mean "start"?)\n' +
        'Fix: name a heading of content/articles/first/bn.mdx by its id, or "answer" for the article as a whole',
    ),
  ]);
});

test.each([
  ['too few phrases', five('b').slice(1), 'expected 5 to 10 phrases, received a list of 4'],
  ['too many', [...five('b'), ...five('c'), 'one more'], 'expected 5 to 10 phrases, received a list of 11'],
])('%s are reported', (_, start, words) => {
  expect(report({ [file]: write({ start }) })).toEqual([expect.stringContaining(`start: ${words}`)]);
});

test.each([
  ['a long phrase', 'x'.repeat(101), 'expected at most 100 characters'],
  ['a control sign', '"no \\u0007 work"', 'expected one line without control signs'],
  ['a bidi sign', '"no \\u202e work"', 'expected one line without control signs'],
  ['a line break', '"no\\nwork"', 'expected one line without control signs'],
  ['a number', '5', 'expected text, received 5'],
])('%s is reported', (_, phrase, words) => {
  expect(report(replaceThird(phrase))).toEqual([
    expect.stringContaining(`content/${file}:10:5: invalid questions\n  start.2: ${words}`),
  ]);
});

test('joiners, which Bangla needs, are no control signs', () => {
  expect(report(replaceThird('র‍্যাঙ্ক পাই না'))).toEqual([]);
});

test('a phrase that stands twice is reported, also with other capitals and signs, and in another article', () => {
  expect(report(replaceThird('কাজ নাই, b?'))).toEqual([
    problem(
      10,
      5,
      `start.2: "কাজ নাই, b?" also stands in content/${file}:9\nFix: keep it where it is answered best`,
    ),
  ]);
  const both = {
    [file]: write(),
    'articles/second/questions.yaml': write({ start: five('d'), answer: [...five('c'), 'NO work, yet b'] }),
  };
  expect(report(both)).toEqual([
    expect.stringContaining(`"NO work, yet b" also stands in content/${file}:11`),
  ]);
});

test('a copy of a title or heading is reported', () => {
  for (const copy of ['শুরু', 'start', 'Where to begin with work?']) {
    expect(report(replaceThird(copy))).toEqual([
      problem(
        10,
        5,
        `start.2: "${copy}" is a title or heading of the page\nFix: the search has it; write other words`,
      ),
    ]);
  }
});

test('phrases in the letters of one language only are reported', () => {
  const start = ['kaj nai', 'no work', 'no clients', 'find work', 'কাজ নাই ভাই'];
  expect(report({ [file]: write({ start }) })).toEqual([
    problem(
      7,
      1,
      'start: expected at least 2 phrases in Bengali letters, received 1\nFix: write what people type in Bangla, in English and in Banglish',
    ),
  ]);
});

test('a heading cannot have the id that stands for the article as a whole', () => {
  const heading = '## More [#answer]\n\nText.\n';
  expect(reportText(heading, heading)[0]).toContain('the heading id "answer" is used by the page itself');
});

/** The other article of the fixture, with a field more. */
const secondMeta = (more: string) => `topic: basics
author: editors
publishedAt: 2026-11-23
updatedAt: 2026-11-24
readAlso: [first]
sources: [circular, fees]
id: second0001
${more}`;

test('an article without the file is refused, with what to write, once the site has such files', () => {
  expect(reportAll({ [file]: write() })).toEqual([
    'content/articles/second/questions.yaml:1:1: invalid questions\n' +
      '  expected 5 to 10 phrases that people type, for each of: answer, start; received no file\n' +
      'Fix: write content/articles/second/questions.yaml with a list for each; see content/README.md#what-people-ask',
  ]);
  expect(reportAll({})).toEqual([]);
});

test('a draft does without the file', () => {
  const reported = reportAll({
    [file]: write(),
    'articles/second/article.yaml': secondMeta('draft: true\n'),
  });
  expect(reported.filter((text) => text.includes('questions'))).toEqual([]);
});
