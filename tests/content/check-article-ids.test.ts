import { expect, test } from 'vitest';
import { createArticleId } from '@/lib/content/create-article-id';
import { articleId } from '@/lib/content/schema/fields';
import { edit, report } from './fixture';

const [first, second] = ['articles/first/article.yaml', 'articles/second/article.yaml'];
const rule = '10 lower-case ASCII letters and digits, first a letter, like k7dq3vmz9t';
const newId = /[a-z][a-z0-9]{9}/.source;

test('a created id fits the schema, and no two are the same', () => {
  const ids = Array.from({ length: 500 }, createArticleId);
  for (const id of ids) expect(articleId.safeParse(id).success, id).toBe(true);
  expect(new Set(ids).size).toBe(500);
});

test('an article without an id is reported, with an id to paste', () => {
  const [problem, ...others] = report(edit(first, 'id: first00001\n', ''));
  expect(others).toEqual([]);
  expect(problem).toMatch(
    new RegExp(
      `^content/${first}:1:1: invalid article\n  id: expected text: ${rule}, received nothing\nFix: write id: ${newId}$`,
    ),
  );
});

test('the suggested id is accepted', () => {
  const [problem = ''] = report(edit(first, 'id: first00001\n', ''));
  const suggested = problem.slice(problem.indexOf('Fix: write ') + 'Fix: write '.length);
  expect(report(edit(first, 'id: first00001', suggested))).toEqual([]);
});

test.each([
  ['a slug', 'fees-and-limits'],
  ['capital letters', 'K7DQ3VMZ9T'],
  ['a digit at the beginning', '7kdq3vmz9t'],
  ['nine characters', 'k7dq3vmz9'],
  ['eleven characters', 'k7dq3vmz9tt'],
  ['a number', '1234567890'],
  ['letters with accents', 'k7dq3vmz9é'],
])('an id with %s is reported', (_, id) => {
  const [problem, ...others] = report(edit(first, 'id: first00001', `id: ${id}`));
  expect(others).toEqual([]);
  expect(problem).toMatch(
    new RegExp(`^content/${first}:10:5: invalid article\n  id: expected .*${rule}, received`),
  );
  expect(problem).toMatch(new RegExp(`\nFix: write id: ${newId}$`));
});

test('an id that two articles have is reported with both files and their lines', () => {
  const [problem, ...others] = report(edit(second, 'id: second0001', 'id: first00001'));
  expect(others).toEqual([]);
  expect(problem).toMatch(
    new RegExp(
      `^content/${second}:10:5: invalid article\n  id: "first00001" is also the id of content/${first}:10\n` +
        `Fix: keep it in the older article; write id: ${newId} in the other one$`,
    ),
  );
});

test.each([
  ['a former slug of the other article', 'formerslug', 'a former slug of content/articles/second'],
  ['its own former slug', 'ownslug123', 'a former slug of content/articles/first'],
])('an id that is %s is reported, because each name leads to one article', (_, id, words) => {
  const slugs = { formerslug: second, ownslug123: first };
  const files = {
    ...edit(first, 'id: first00001', `id: ${id}`),
    ...edit(second, 'id: second0001', 'id: second0001'),
  };
  const owner = slugs[id as keyof typeof slugs];
  files[owner] += `formerSlugs: [${id}]\n`;
  const [problem, ...others] = report(files);
  expect(others).toEqual([]);
  expect(problem).toContain(
    `content/${first}:10:5: invalid article\n  id: "${id}" is ${words}\nFix: write id: `,
  );
});
