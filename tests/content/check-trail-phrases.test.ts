import { expect, test } from 'vitest';
import { edit, report, reportText } from './fixture';

const fix =
  'Fix: move it to the source in content/data/sources.yaml (publishedAt, checkedAt, kind, read or note), which readers see where the mark opens; in the text write a year only where it changes what the reader does';
const refused = (place: string, phrase: string) =>
  `content/${place}: "${phrase}" is about a source, not about the subject\n${fix}`;

/** The phrases that are refused in a paragraph. */
const phrasesIn = (text: string) =>
  reportText(`${text} <Cite id="circular" />\n`)
    .filter((problem) => problem.endsWith(fix))
    .map((problem) => /: "(.*)" is about/.exec(problem)?.[1]);

test.each([
  ['a (undated) page', ['undated']],
  ['UNDATED page', ['UNDATED']],
  ['তারিখহীন পাতা', ['তারিখহীন']],
  ['তারিখ-হীন পাতা', ['তারিখ-হীন']],
  ['তারিখহীনভাবে বলা নয়, তারিখহীনটি', ['তারিখহীনটি']],
  ['(read November 2026)', ['read November 2026']],
  ['Read in\nNovember', ['Read in November']],
  ['read on 23 Nov, read in 23 and 24 november 2026', ['read in 23 and 24 november 2026']],
  ['an undated page, read in November 2026', ['undated page, read in November 2026']],
  ['undated. It was read in November', ['undated', 'read in November']],
  ['পড়া নভেম্বর ২০২৬', ['পড়া নভেম্বর ২০২৬']],
  ['পড়া ২৩ নভেম্বর', ['পড়া ২৩ নভেম্বর']],
  ['পড়া ২০২৬ সালের নভেম্বরে', ['পড়া ২০২৬ সালের নভেম্বরে']],
  ['(২০২৬ সালের নভেম্বরে পড়া) বলছে', ['২০২৬ সালের নভেম্বরে পড়া']],
  ['নভেম্বর ২০২৬-এ পড়া', ['নভেম্বর ২০২৬-এ পড়া']],
  ["an **un**dated page, a rival’s page, a rival's page", ["undated page, a rival’s page, a rival's page"]],
  ['a copy from 2018', ['a copy from 2018']],
  ['- a *read in* **May**', ['read in May']],
])('%j has %j', (text, phrases) => {
  expect(phrasesIn(text)).toEqual(phrases);
});

test.each([
  'Fiverr changed its fee in November 2026.',
  'outdated, mandated, and the news spread in November 2026',
  'Read it first. What you read may change, and March is a month.',
  'নভেম্বরে পড়া শুরু করুন, পড়া চালিয়ে যান',
  'a copy from your bank',
  '`undated`',
])('%j says nothing about a source', (text) => {
  expect(phrasesIn(text)).toEqual([]);
});

test('a phrase is found wherever readers see a text, but not in sources and messages', () => {
  const told = report({
    ...edit('articles/first/en.mdx', 'title: Where', 'title: Undated, where'),
    ...edit('articles/first/bn.mdx', 'সহজ উত্তর', 'তারিখহীন উত্তর'),
    ...edit('articles/second/en.mdx', 'Look for work on', 'Look for undated work on'),
    ...edit('tables/fees.yaml', 'en: Seller fee', 'en: undated fee'),
    ...edit('data/glossary.yaml', 'en: Money held', 'en: Undated money held'),
    ...edit('data/programmes.yaml', 'en: The intake', 'en: The undated intake'),
    ...edit('data/exchange-rates.yaml', 'en: an auction', 'en: undated'),
    ...edit('data/sources.yaml', 'title: Fees', 'title: Undated fees'),
    ...edit('messages/en.json', 'Source {number}', 'Undated {number}'),
  });
  expect(told).toEqual([
    refused('articles/first/bn.mdx:3:14', 'তারিখহীন'),
    refused('articles/first/en.mdx:2:8', 'Undated'),
    refused('articles/second/en.mdx:5:12', 'undated'),
    refused('data/exchange-rates.yaml:1:81', 'undated'),
    refused('data/glossary.yaml:3:49', 'Undated'),
    refused('data/programmes.yaml:5:35', 'undated'),
    refused('tables/fees.yaml:6:36', 'undated'),
  ]);
});

const phrasesFile = (text: string) => ({
  'data/trail-phrases.yaml': text,
  ...edit('articles/first/en.mdx', 'Look for work on', 'Read the constructor on'),
});

test('a phrase may hold a word that every object has', () => {
  expect(report(phrasesFile('months: []\nphrases: [the constructor]\n'))).toEqual([
    refused('articles/first/en.mdx:5:8', 'the constructor'),
  ]);
});

test('without months, no text has a date', () => {
  expect(report(phrasesFile("months: []\nphrases: ['read {date}']\n"))).toEqual([]);
});

test.each(['read {dat}', 'read {date}.', 'read{date}', 'read {'])('the phrase %j is refused', (phrase) => {
  expect(report(phrasesFile(`months: []\nphrases: ['${phrase}']\n`))).toEqual([
    expect.stringMatching(
      /trail-phrases\.yaml:2:11: invalid trail phrases\n {2}phrases\.0: expected words and the placeholders/,
    ),
  ]);
});

test('a phrase in a paragraph has its line and column', () => {
  expect(reportText('a **b** c\nd undated e\n')).toEqual([refused('articles/first/en.mdx:15:3', 'undated')]);
});

test.each([['read '], ['read in '], ['undated '], ['২৩ '], ['২০২৬ সালের '], ['( ']])(
  'a paragraph of %j is read in no time',
  (part) => {
    const start = performance.now();
    reportText(`${part.repeat(Math.floor(7900 / part.length))}<Cite id="circular" />\n`);
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
