import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { useContentSnapshot, writeContentSnapshot } from '@/lib/content/content-snapshot';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { loadSections } from '@/lib/mdx/load-sections';
import { buildSearchData } from '@/lib/search/indexing/build-search-data';
import { createContentFolder } from '@/tests/content/content-folder';
import { createSource, edit } from '@/tests/content/fixture';
import { temporaryFolder } from './temporary-folder';

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

test('an article is found by its id, its slug and its former slugs, and a draft keeps its names', async () => {
  await using content = await createContentFolder();
  const renamed = edit('articles/first/article.yaml', 'author:', 'formerSlugs: [oldest, older]\nauthor:');
  const draft = edit(path, 'author:', 'formerSlugs: [past]\ndraft: true\nauthor:');
  for (const [file, text] of Object.entries({ ...renamed, ...draft })) await content.write(file, text);
  const library = await load(content.dir, 'production');
  for (const name of ['first00001', 'first', 'oldest', 'older']) {
    expect(library.findArticle(name)?.slug, name).toBe('first');
    expect(library.articleNames.idOf(name)).toBe('first00001');
  }
  expect(library.articleNames.slugOf('first00001')).toBe('first');
  for (const name of ['second0001', 'second', 'past']) {
    expect(library.findArticle(name), name).toBeUndefined();
    expect(library.articleNames.idOf(name)).toBe('second0001');
  }
  expect(library.articleNames.slugOf('second0001')).toBe('second');
  for (const name of ['third', 'constructor', '__proto__', '']) {
    expect(library.findArticle(name)).toBeUndefined();
    expect(library.articleNames.idOf(name)).toBeUndefined();
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

test('content that could not be read is read again by a later call', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  await using content = await createContentFolder();
  await content.write('site.yaml', 'url: a\n');
  await expect(load(content.dir, 'production')).rejects.toThrow('invalid site');
  const site = createSource().files.find((file) => file.path === 'site.yaml');
  await content.write('site.yaml', site?.text ?? '');
  const { loadLibrary } = await import('@/lib/content/load-library');
  vi.advanceTimersByTime(1_000);
  expect((await loadLibrary()).getArticle('first')?.slug).toBe('first');
});

test('a snapshot has the content and the day of the build, whatever is on the disk afterwards', async () => {
  await using content = await createContentFolder();
  const folder = await temporaryFolder();
  const day = '2026-11-24';
  const state = await writeContentSnapshot(folder, { ...(await readContentFiles(content.dir)), today: day });
  expect(state).toEqual({ day, hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
  await content.write(
    path,
    edit(path, '2026-11-23\nupdatedAt: 2026-11-24', '2020-01-01\nupdatedAt: 2020-01-01')[path] ?? '',
  );
  await content.write('site.yaml', 'url: a\n');
  vi.stubEnv('KAJPATH_CONTENT_SNAPSHOT', '');
  useContentSnapshot(folder, state);

  const built = await load(content.dir, 'production');
  expect(built.today).toBe(day);
  expect(built.getArticle('second')?.publishedAt).toBe('2026-11-23');
  expect([...built.images]).toEqual([...(await readContentFiles(content.dir)).images]);
  await expect(load(content.dir, 'development')).rejects.toThrow('invalid site');
});

test('an article of the day after the build is not there, however late the library is loaded', async () => {
  await using content = await createContentFolder();
  const folder = await temporaryFolder();
  const state = await writeContentSnapshot(folder, {
    ...(await readContentFiles(content.dir)),
    today: '2026-11-22',
  });
  vi.stubEnv('KAJPATH_CONTENT_SNAPSHOT', '');
  useContentSnapshot(folder, state);
  vi.setSystemTime('2030-01-01');
  onTestFinished(() => void vi.useRealTimers());
  const slugs = (await load(content.dir, 'production')).listArticles().map(({ slug }) => slug);
  expect(slugs).not.toContain('second');
});

test('another state of the content is another hash', async () => {
  await using content = await createContentFolder();
  const folder = await temporaryFolder();
  const source = await readContentFiles(content.dir);
  const one = await writeContentSnapshot(folder, source);
  expect(await writeContentSnapshot(folder, await readContentFiles(content.dir))).toEqual(one);
  const later = await writeContentSnapshot(folder, { ...source, today: '2030-01-01' });
  expect(later.hash).not.toBe(one.hash);
});
