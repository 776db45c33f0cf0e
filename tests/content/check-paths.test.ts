import { expect, test } from 'vitest';
import { createSource, edit, report, reportText } from './fixture';

const file = 'data/paths.yaml';
const path = `start:
  title: { bn: শুরু, en: The start }
  description: { bn: কোথায় শুরু।, en: Where to begin. }
  steps:
    - article: first
      outcome: { bn: শুরুটা কোথায়।, en: Where it begins. }
    - article: second
      outcome: { bn: তারপর কোথায়।, en: Where it goes on. }
`;
const changed = (part: string, by: string) => ({ [file]: path.replace(part, () => by) });
const readme = 'Fix: see content/README.md';

test('a path over existing articles has no problem', () => {
  expect(report({ [file]: path })).toEqual([]);
});

test('a path may end with a tool, in all languages', () => {
  const tool = '  tool: { page: compare, outcome: { bn: তুলনা।, en: The comparison. } }\n';
  expect(report({ [file]: path + tool })).toEqual([]);
});

test.each([
  [
    'a tool that does not exist',
    { [file]: `${path}  tool: { page: calculator, outcome: { bn: হিসাব।, en: Sums. } }\n` },
    `9:17: invalid paths\n  start.tool.page: expected takeHome, checkMessage, compare, programmes, flows, phrases, moneyBook, received "calculator"\n${readme}`,
  ],
  [
    'a step that leads to no article',
    changed('article: second', 'article: secnd'),
    '7:16: invalid paths\n  start.steps.1.article: no article has the slug "secnd" (did you mean "second"?)\nFix: name an article by its slug',
  ],
  [
    'an article that stands twice in a path',
    changed('article: second', 'article: first'),
    '7:16: invalid paths\n  start.steps.1.article: "first" is in the path twice\nFix: remove one of them',
  ],
  [
    'an outcome in one language',
    changed(', en: Where it begins.', ''),
    `6:7: invalid paths\n  start.steps.0.outcome.en: expected text, received nothing\n${readme}`,
  ],
  [
    'a title in one language',
    changed('bn: শুরু, ', ''),
    `2:3: invalid paths\n  start.title.bn: expected text, received nothing\n${readme}`,
  ],
  [
    'a description that is empty',
    changed('en: Where to begin.', 'en: ""'),
    `3:40: invalid paths\n  start.description.en: expected text that is not empty, received ""\n${readme}`,
  ],
  [
    'a path of one step',
    { [file]: path.slice(0, path.indexOf('    - article: second')) },
    `4:3: invalid paths\n  start.steps: expected at least 2 steps, received a list of 1\n${readme}`,
  ],
  [
    'a step without an outcome',
    changed('      outcome: { bn: শুরুটা কোথায়।, en: Where it begins. }\n', ''),
    `5:7: invalid paths\n  start.steps.0.outcome: expected a text in every language: { bn: …, en: … }, received nothing\n${readme}`,
  ],
  [
    'a field that a step does not have',
    changed('article: first', 'articles: first'),
    `5:7: invalid paths\n  start.steps.0.articles: expected a known field (did you mean "article"?), received "first"\n${readme}`,
  ],
  [
    'a path with an id that is not usable',
    changed('start:', 'The Start:'),
    `1:1: invalid paths\n  The Start: expected lower-case ASCII words joined by hyphens, like fees-and-limits, received the name "The Start"\n${readme}`,
  ],
  [
    'a spelling that is refused',
    changed('তারপর কোথায়।', 'তারপর ফী কত।'),
    '8:22: the spelling "ফী" should be avoided\nFix: write ফি',
  ],
])('%s is reported', (_, files, words) => {
  expect(report(files)).toContain(`content/${file}:${words}`);
});

test.each([
  ['author: editors\ndraft: true', 'a draft'],
  ['author: editors', 'published later, on 2026-11-26'],
])('a step whose article is not published is reported: %s', (fields, words) => {
  const isLater = words.startsWith('published');
  const article = edit('articles/second/article.yaml', 'author: editors', fields);
  const later = edit(
    'articles/second/article.yaml',
    '2026-11-23\nupdatedAt: 2026-11-24',
    '2026-11-26\nupdatedAt: 2026-11-26',
  );
  expect(report({ [file]: path, ...(isLater ? later : article) })).toContain(
    `content/${file}:7:16: invalid paths\n  start.steps.1.article: "second" is ${words}\nFix: publish it first, or remove this`,
  );
});

test('a file that does not exist is reported', () => {
  expect(report({ [file]: undefined })).toEqual([
    `content/${file}:1:1: the file is missing\nFix: add the file; see content/README.md`,
  ]);
});

test('texts can link to a path, to the list of paths where there is one, and to nothing else', () => {
  const links = '[a](/en/paths) [b](/en/paths/start) [c](/en/paths/end)';
  const { files } = createSource();
  const text = files.find(({ path: name }) => name === 'articles/first/en.mdx')?.text ?? '';
  const told = report({ [file]: path, 'articles/first/en.mdx': `${text}\n${links}\n` });
  expect(told.map((problem) => problem.split('\n')[0])).toEqual([
    expect.stringContaining('the link "/en/paths/end" has no target'),
  ]);
  expect(reportText('[a](/en/paths)')).toEqual([
    expect.stringContaining('the link "/en/paths" has no target'),
  ]);
});
