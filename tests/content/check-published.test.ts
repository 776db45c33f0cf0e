import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check/check-content';
import { createSource, edit, report, reportText } from './fixture';

/** The articles of the fixture are of 2026-11-23, and its today is the day after. */
const first = 'articles/first/article.yaml';
const second = 'articles/second/article.yaml';
const draft = (path: string) => edit(path, 'author: editors', 'author: editors\ndraft: true');
const dated = (path: string, day: string, updated = day) =>
  edit(path, '2026-11-23\nupdatedAt: 2026-11-24', `${day}\nupdatedAt: ${updated}`);
/** Both texts of the first article, which lead to the second, and its list without it. */
const lead = (text: string) => {
  const list = edit(first, 'readAlso:\n  - second\n', 'readAlso: []\n');
  const files = createSource().files.filter(({ path }) => /^articles\/first\/..\.mdx/.test(path));
  return { ...list, ...Object.fromEntries(files.map(({ path, text: own }) => [path, `${own}\n${text}\n`])) };
};
const fix = 'Fix: publish it first, or remove this';

test.each([
  ['a draft', draft(second), 'a draft'],
  ['an article of tomorrow', dated(second, '2026-11-25'), 'published later, on 2026-11-25'],
])('a published article cannot lead to %s', (_, files, words) => {
  expect(report(files)).toEqual([
    `content/${first}:6:5: invalid article\n  readAlso.0: "second" is ${words}\n${fix}`,
  ]);
  const lines = report({ ...files, ...lead('<ReadAlso slug="second" />\n\n[a](/en/second#start)') });
  expect(lines).toEqual(
    ['bn', 'en'].flatMap((locale) => [
      `content/articles/first/${locale}.mdx:14:1: <ReadAlso>: "second" is ${words}\n${fix}`,
      `content/articles/first/${locale}.mdx:16:1: the link "/en/second#start" leads to a page that is ${words}\n${fix}`,
    ]),
  );
});

test('a link to a topic that has only drafts leads to no page', () => {
  const topics = edit(
    'data/topics.yaml',
    'basics:',
    'money:\n  title: { bn: টাকা, en: Money }\n  description: { bn: টাকা।, en: Money. }\nbasics:',
  );
  const money = edit(second, 'topic: basics\nauthor: editors', 'topic: money\nauthor: editors\ndraft: true');
  expect(report({ ...topics, ...money, ...lead('[a](/en/topics/money) [b](/en/topics/basics)') })).toEqual(
    ['bn', 'en'].map(
      (locale) =>
        `content/articles/first/${locale}.mdx:14:1: the link "/en/topics/money" leads to a page that is a draft\n${fix}`,
    ),
  );
});

test.each([
  ['a draft that leads to a published article', draft(second)],
  ['an article of today', dated(second, '2026-11-24')],
  ['an article of tomorrow', dated(second, '2026-11-25')],
  ['an article of tomorrow that was changed after its day', dated(second, '2026-11-25', '2026-11-26')],
  [
    'an article that says that it is no draft',
    edit(second, 'author: editors', 'author: editors\ndraft: false'),
  ],
])('%s has no problem', (_, files) => {
  expect(report({ ...files, ...lead('') })).toEqual([]);
});

test('an article scheduled for tomorrow may link to another of tomorrow, but not to a later one', () => {
  const { files } = createSource({ ...lead('') });
  const own = files.filter(({ path }) => path.startsWith('articles/first/'));
  const third = Object.fromEntries(
    own.map((file) => [file.path, file.text].map((part) => part.replaceAll('first', 'third'))),
  );
  const tomorrow = { ...third, ...dated(first, '2026-11-25') };
  expect(report({ ...tomorrow, ...dated(second, '2026-11-25') })).toEqual([]);
  expect(report({ ...tomorrow, ...dated(second, '2026-11-26') })).toEqual([
    `content/${first}:6:5: invalid article\n  readAlso.0: "second" is published later, on 2026-11-26\n${fix}`,
  ]);
});

test('a draft is checked like every other article', () => {
  expect(report({ ...draft(second), ...lead(''), 'articles/second/en.mdx': undefined })).toEqual([
    expect.stringContaining('content/articles/second/en.mdx:1:1: the twin is missing'),
  ]);
});

test('a draft is reported as a draft', () => {
  expect(checkContent(createSource()).unpublished).toEqual([]);
  expect(checkContent(createSource({ ...draft(first), ...dated(second, '2026-11-25') })).unpublished).toEqual(
    [
      { slug: 'first', publicationDay: '9999-12-31' },
      { slug: 'second', publicationDay: '2026-11-25' },
    ],
  );
});

test('content without a published article is refused', () => {
  expect(report({ ...draft(first), ...dated(second, '2026-11-25') })).toContain(
    'content/articles:1:1: no article is published\nFix: take draft: true out of an article, or set publishedAt to today or earlier: today is 2026-11-24',
  );
});

test.each([
  [
    edit(first, 'updatedAt: 2026-11-24', 'updatedAt: 2026-11-25'),
    `content/${first}:4:12: invalid article\n  updatedAt: expected a day up to today, 2026-11-24, received "2026-11-25"\nFix: correct one of the dates`,
  ],
  [
    dated(second, '2026-11-26', '2026-11-25'),
    `content/${second}:4:12: invalid article\n  updatedAt: expected a day on or after publishedAt 2026-11-26, received "2026-11-25"\nFix: correct one of the dates`,
  ],
  [
    edit('data/sources.yaml', '2026-11-23\n  kind: own', '2026-11-25\n  kind: own'),
    'content/data/sources.yaml:7:14: invalid sources\n  circular.checkedAt: expected a day up to today, 2026-11-24, received "2026-11-25"\nFix: write the day on which the page was last checked',
  ],
  [
    edit(first, 'author: editors', 'author: editors\ndraft: yes'),
    `content/${first}:3:8: invalid article\n  draft: expected true or false, received "yes"\nFix: see content/README.md`,
  ],
])('an impossible date or draft is reported: %j', (files, words) => {
  expect(report({ ...files, ...(files[second] ? lead('') : {}) })).toEqual([words]);
});

test('a draft may link to a draft', () => {
  expect(reportText('[a](/en/second)\n', '[a](/bn/second)\n')).toEqual([]);
  expect(
    report({ ...draft(first), ...draft(second) }).filter((problem) => !problem.includes('no article')),
  ).toEqual([]);
});
