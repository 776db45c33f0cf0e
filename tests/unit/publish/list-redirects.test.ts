import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { listRedirects } from '@/lib/publish/list-redirects';
import { createSource, edit } from '@/tests/content/fixture';

const renamed = edit('articles/first/article.yaml', '  - fees\n', '  - fees\nformerSlugs: [oldest, older]\n');

test('every former slug redirects to the current one, with the pages below it, in both languages', () => {
  const library = createLibrary(parseContent(createSource(renamed)).model);
  const former = ['oldest', 'older'].flatMap((slug) =>
    ['bn', 'en'].flatMap((locale) =>
      ['', '/comments', '/comments/fragment', locale === 'bn' ? '/with-english' : '/with-bangla'].map(
        (below) => [`/${locale}/${slug}${below}`, `/${locale}/first${below}`],
      ),
    ),
  );
  expect(listRedirects(library)).toEqual(Object.fromEntries(former));
});

test('articles that were never renamed have no redirects', () => {
  expect(listRedirects(createLibrary(parseContent(createSource()).model))).toEqual({});
});

test('a page below the slug of an article is among the redirects: a new one must be added to them', async () => {
  const files = await readdir('app/[locale]/[slug]', { recursive: true });
  const routes = files.filter((file) => basename(file) === 'page.tsx').map(dirname);
  expect(routes.length).toBeGreaterThan(1);
  const redirects = listRedirects(createLibrary(parseContent(createSource(renamed)).model));
  for (const route of routes) {
    const below = route === '.' ? '' : `/${route}`;
    expect(redirects[`/bn/older${below}`], route).toBe(`/bn/first${below}`);
  }
});
