import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check/check-content';
import { leaveOutBrokenDrafts, listBlocking, listDrafts } from '@/lib/content/dates/kept-back';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { createSource } from './fixture';

const begun = {
  'articles/third/article.yaml': 'id: third00001\ntopic:\ndraft: true\n',
  'articles/third/bn.mdx': '---\ntitle:\n---\n',
};

test('a draft that is half written keeps nothing from being published, and is not in what is', () => {
  const source = createSource(begun);
  const { problems } = checkContent(source);
  expect(problems.length).toBeGreaterThan(1);
  expect(listBlocking(problems, source)).toEqual([]);
  const parsed = parseContent(source);
  const model = leaveOutBrokenDrafts(parsed.model, parsed.problems, source);
  expect(
    createLibrary(model)
      .listArticles()
      .map(({ slug }) => slug),
  ).not.toContain('third');
});

test('whoever writes it sees its problems', () => {
  const source = createSource(begun);
  const { problems } = checkContent(source);
  expect(listBlocking(problems, source, 'third')).toEqual(problems);
});

test.each(['draft: false', '# draft: true', 'note: "draft: true"', 'draft: trueish', ''])(
  'with %j an article is no draft',
  (line) => {
    const source = createSource({ ...begun, 'articles/third/article.yaml': `id: third00001\n${line}\n` });
    expect(listDrafts(source)).toEqual([]);
    expect(listBlocking(checkContent(source).problems, source).length).toBeGreaterThan(1);
  },
);

test('a problem of another article still counts', () => {
  const source = createSource({ ...begun, 'articles/first/bn.mdx': '' });
  const blocking = listBlocking(checkContent(source).problems, source).map(({ file }) => file);
  expect(blocking.some((file) => file.endsWith('articles/first/bn.mdx'))).toBe(true);
  expect(blocking.some((file) => file.includes('/third/'))).toBe(false);
});
