import { expect, test } from 'vitest';
import { edit, report } from './fixture';

const [first, second] = ['articles/first/article.yaml', 'articles/second/article.yaml'];

/** The valid content with former slugs added to an article: the first of them stands in line 11. */
const renamed = (file: string, ...slugs: string[]) =>
  edit(file, '  - fees\n', `  - fees\nformerSlugs:\n${slugs.map((slug) => `  - ${slug}\n`).join('')}`);

test('an article may list the slugs it had', () => {
  expect(report({ ...renamed(first, 'oldest', 'older'), ...renamed(second, 'past') })).toEqual([]);
});

test.each([
  [
    'its own slug',
    'first',
    '"first" is the current slug of the article\nFix: remove it; the list is for earlier slugs',
  ],
  [
    'the slug of another article',
    'second',
    '"second" is the slug of content/articles/second/article.yaml\n' +
      'Fix: remove it from content/articles/first/article.yaml, or rename the folder content/articles/second',
  ],
  ['a page of the site', 'topics', '"topics" is reserved for a page of the site\nFix: remove it'],
  [
    'what cannot be a slug',
    'Old Name',
    'expected lower-case ASCII words joined by hyphens, like fees-and-limits, received "Old Name"\nFix: see content/README.md',
  ],
])('%s among them is reported', (_, slug, words) => {
  expect(report(renamed(first, slug))).toContain(
    `content/${first}:11:5: invalid article\n  formerSlugs.0: ${words}`,
  );
});

test('a former slug that is listed twice is reported', () => {
  expect(report(renamed(first, 'old', 'old'))).toEqual([
    `content/${first}:12:5: invalid article\n  formerSlugs.1: "old" is listed twice\nFix: remove one of them`,
  ]);
});

test('a former slug of two articles is reported with both files', () => {
  expect(report({ ...renamed(first, 'old'), ...renamed(second, 'old') })).toEqual([
    `content/${second}:11:5: invalid article\n  formerSlugs.0: "old" is also a former slug of content/${first}\n` +
      `Fix: remove it from content/${second} or content/${first}`,
  ]);
});

test('two articles that lead to each other are reported at both', () => {
  const problems = report({ ...renamed(first, 'second'), ...renamed(second, 'first') });
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([`content/${first}`, `content/${second}`]);
  for (const problem of problems) expect(problem).toMatch(/"(?:first|second)" is the slug of content\//);
});

test('a link to a former slug is reported: text links to the address of today', () => {
  const link = edit('articles/second/en.mdx', 'The answer', '[The answer](/en/past)');
  expect(report({ ...renamed(first, 'past'), ...link })).toEqual([
    expect.stringContaining('the link "/en/past" has no target'),
  ]);
});
