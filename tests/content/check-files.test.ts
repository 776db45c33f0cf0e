import { expect, test } from 'vitest';
import { createArticleId } from '@/lib/content/create-article-id';
import { body, createSource, edit, frontmatter, report } from './fixture';

const guide = 'add the file; see content/README.md#a-new-article-step-by-step';

test('an article without its twin is reported', () => {
  expect(report({ 'articles/first/bn.mdx': undefined })).toEqual([
    `content/articles/first/bn.mdx:1:1: the twin is missing: an article has every language\nFix: ${guide}`,
  ]);
});

test('an article without article.yaml is reported', () => {
  expect(report({ 'articles/first/article.yaml': undefined })).toEqual([
    `content/articles/first/article.yaml:1:1: the file is missing\nFix: ${guide}`,
  ]);
});

test.each(['site.yaml', 'data/sources.yaml', 'data/spelling.yaml', 'data/glossary.yaml', 'messages/bn.json'])(
  '%s must exist',
  (path) => {
    expect(report({ [path]: undefined })).toContain(
      `content/${path}:1:1: the file is missing\nFix: add the file; see content/README.md`,
    );
  },
);

test('a missing file of names makes no name unknown', () => {
  expect(report({ 'data/sources.yaml': undefined })).toHaveLength(1);
});

test.each([
  'articles/first/notes.yaml',
  'articles/stray.mdx',
  'tables/fees.yml',
  'messages/fr.json',
  'extra.yaml',
])('the stray file %s is reported', (path) => {
  expect(report({ [path]: 'a: 1\n' })).toEqual([
    `content/${path}:1:1: this file is not part of the content\nFix: rename or remove it; content/README.md lists the names of files`,
  ]);
});

test.each([
  ['---js\n{ title: "a" }\n---\n', 'frontmatter in the language "js" is not allowed'],
  ['--- json\n{}\n---\n', 'frontmatter in the language "json" is not allowed'],
  ['', 'the frontmatter is missing or not closed'],
  ['---\ntitle: Where to begin\n', 'the frontmatter is missing or not closed'],
])('the frontmatter %j is refused', (given, headline) => {
  expect(report({ 'articles/first/en.mdx': given + body.en })[0]).toBe(
    `content/articles/first/en.mdx:1:1: ${headline}\nFix: begin the file with a line ---, title and description in YAML, and another line ---`,
  );
});

/** A copy of the first article under another slug. */
function copyTo(slug: string) {
  const { files } = createSource();
  const own = files.filter(({ path }) => path.startsWith('articles/first/'));
  return Object.fromEntries(
    own.map(({ path, text }) => [
      path.replace('first', slug),
      text.replace(/^id: .*$/m, `id: ${createArticleId()}`),
    ]),
  );
}

test.each(['topics', 'bn', 'api', 'search'])('the slug %s is reserved', (slug) => {
  expect(report(copyTo(slug))).toEqual([
    `content/articles/${slug}/article.yaml:1:1: the slug "${slug}" is reserved for a page of the site\nFix: rename the folder`,
  ]);
});

test.each(['two_words', 'ফি', 'a b', 'a--b', '-a', 'a.b', '%2e%2e', "a'b"])(
  'the slug %j is not safe',
  (slug) => {
    expect(report(copyTo(slug))).toEqual([
      `content/articles/${slug}/article.yaml:1:1: the slug "${slug}" cannot be used in a URL\nFix: rename the folder: lower-case ASCII words joined by hyphens`,
    ]);
  },
);

test('a slug that is reserved in another spelling is unsafe and reserved', () => {
  expect(report(copyTo('Topics'))).toEqual([
    expect.stringContaining('the slug "Topics" cannot be used in a URL'),
    expect.stringContaining('the slug "Topics" is reserved for a page of the site'),
  ]);
});

test('a slug that is too long is reported', () => {
  expect(report(copyTo('a'.repeat(81)))).toEqual([
    expect.stringContaining(
      'the slug is too long: expected at most 80 characters, received 81\nFix: rename the folder',
    ),
  ]);
});

test('for two slugs that are the same in a URL both files are named', () => {
  expect(report(copyTo('First'))).toContain(
    'content/articles/First/article.yaml:1:1: the slug "First" is a duplicate of content/articles/first/article.yaml\nFix: rename or remove content/articles/First/article.yaml or content/articles/first/article.yaml',
  );
});

test('a table with an invalid id is reported', () => {
  const table = createSource().files.find(({ path }) => path === 'tables/fees.yaml');
  expect(report({ 'tables/Fees 2.yaml': table?.text })).toEqual([
    'content/tables/Fees 2.yaml:1:1: the table id "Fees 2" is not usable\nFix: rename the file: lower-case ASCII words joined by hyphens',
  ]);
});

test('every problem of every file is reported in one run, in the order of files and lines', () => {
  const problems = report({
    ...edit('site.yaml', 'https://kajpath.example', 'kajpath'),
    ...edit('data/topics.yaml', 'basics:', 'Basics:'),
    'articles/first/en.mdx': `${frontmatter.en}${body.en}\n<Nope />\n\n<script />\n`,
    'articles/second/bn.mdx': `${frontmatter.bn}${body.bn}\n<b>\n`,
    'tables/fees.yaml': 'caption: [\n',
  });
  expect(problems.map((problem) => problem.split(': ')[0])).toEqual([
    'content/articles/first/en.mdx:14:1',
    'content/articles/first/en.mdx:16:1',
    'content/articles/second/bn.mdx:14:1',
    'content/data/topics.yaml:1:1',
    'content/site.yaml:1:6',
    'content/tables/fees.yaml:2:1',
  ]);
});

test('every problem has the grammar of an error', () => {
  const problems = report({
    ...edit('site.yaml', 'https://kajpath.example', 'kajpath'),
    'articles/first/en.mdx': `${frontmatter.en}\n<Nope on="a" />\n\n## a\nb\n---\n\n[](javascript:a)\n`,
    'tables/fees.yaml': 'caption: [\n',
    'messages/bn.json': '{}',
  });
  expect(problems.length).toBeGreaterThan(6);
  for (const problem of problems) {
    expect(problem).toMatch(
      /^content\/[^:\n]+:[1-9]\d*:[1-9]\d*: .+\n(?: {2}\S+: (?:expected .+, received .+|.+)\n)*Fix: .+$/,
    );
  }
});
