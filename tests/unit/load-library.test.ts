import { afterEach, expect, test, vi } from 'vitest';
import { loadSections } from '@/lib/mdx/load-sections';
import { buildSearchData } from '@/lib/search/indexing/build-search-data';
import { createContentFolder } from '@/tests/content/content-folder';
import { edit } from '@/tests/content/fixture';

afterEach(() => vi.unstubAllEnvs());

/** The library as a process of its own loads it. */
async function load(dir: string, mode: string) {
  vi.stubEnv('CONTENT_DIR', dir);
  vi.stubEnv('NODE_ENV', mode);
  vi.resetModules();
  const { loadLibrary } = await import('@/lib/content/load-library');
  return loadLibrary();
}

const path = 'articles/second/article.yaml';

test.each([
  ['a draft', edit(path, 'author: editors', 'author: editors\ndraft: true'), 'draft'],
  [
    'an article whose day is to come',
    edit(path, '2026-11-23\nupdatedAt: 2026-11-24', '9000-01-01\nupdatedAt: 9000-01-01'),
    'scheduled',
  ],
])('%s is shown and marked in development, and is not in the built site', async (_, files, publication) => {
  await using content = await createContentFolder();
  await content.write(path, files[path] ?? '');
  const slugs = (articles: { slug: string }[]) => articles.map(({ slug }) => slug).sort();

  const dev = await load(content.dir, 'development');
  expect(slugs(dev.listArticles())).toEqual(['first', 'second']);
  expect(dev.getArticle('second')?.texts.en.title).toBe('Where to begin with work');
  expect(dev.getArticle('second')?.publication).toBe(publication);
  expect(dev.getArticle('first')?.publication).toBe('published');

  for (const mode of ['production', 'test']) {
    const built = await load(content.dir, mode);
    expect(slugs(built.listArticles())).toEqual(['first']);
    expect(built.getArticle('second')).toBeUndefined();
    expect(slugs(built.listArticlesOfTopic('basics'))).toEqual(['first']);
    expect(built.listReadAlso('first')).toEqual([]);
    const { indexes } = await buildSearchData(built, loadSections);
    expect(indexes.map((index) => slugs(index.articles))).toEqual([['first'], ['first']]);
  }
});

test('content with problems is not loaded, and all problems are reported', async () => {
  await using content = await createContentFolder();
  await content.write('site.yaml', 'url: a\n');
  await content.write('tables/fees.yaml', 'caption: [\n');
  await expect(load(content.dir, 'production')).rejects.toThrow(
    /site\.yaml:1:6: invalid site[\s\S]*tables\/fees\.yaml:2:1: YAML cannot be read/,
  );
});
