import { expect, test } from 'vitest';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { listRedirects } from '@/lib/publish/list-redirects';
import { createSource, edit } from '@/tests/content/fixture';

test('every former slug redirects to the current one, in both languages', () => {
  const renamed = edit(
    'articles/first/article.yaml',
    '  - fees\n',
    '  - fees\nformerSlugs: [oldest, older]\n',
  );
  const library = createLibrary(parseContent(createSource(renamed)).model);
  expect(listRedirects(library)).toEqual({
    '/bn/oldest': '/bn/first',
    '/en/oldest': '/en/first',
    '/bn/older': '/bn/first',
    '/en/older': '/en/first',
  });
});

test('articles that were never renamed have no redirects', () => {
  expect(listRedirects(createLibrary(parseContent(createSource()).model))).toEqual({});
});
