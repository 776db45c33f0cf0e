import { stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { readContentModel, useContentModel, writeContentModel } from '@/lib/content/content-model-file';
import { leaveOutUnpublished } from '@/lib/content/dates/leave-out-unpublished';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { buildSearchStore } from '@/lib/search/indexing/build-search-store';
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
    const { indexes } = (await buildSearchStore(built)).data;
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

/** The content of a folder as a publication of that day writes it. */
async function readModel(dir: string, today: string) {
  return leaveOutUnpublished(parseContent({ ...(await readContentFiles(dir)), today }).model);
}

test('a server has the content and the day of the publication, whatever is on the disk afterwards', async () => {
  await using content = await createContentFolder();
  const folder = await temporaryFolder();
  const name = await writeContentModel(folder, await readModel(content.dir, '2026-11-24'));
  expect(name).toMatch(/^[0-9a-f]{16}\.bin$/);
  await content.write(
    path,
    edit(path, '2026-11-23\nupdatedAt: 2026-11-24', '2020-01-01\nupdatedAt: 2020-01-01')[path] ?? '',
  );
  await content.write('site.yaml', 'url: a\n');
  vi.stubEnv('KAJPATH_CONTENT_MODEL', '');
  useContentModel(join(folder, name));

  const served = await load(content.dir, 'production');
  expect(served.today).toBe('2026-11-24');
  expect(served.getArticle('second')?.publishedAt).toBe('2026-11-23');
  expect([...served.images]).toEqual([...(await readContentFiles(content.dir)).images]);
  await expect(load(content.dir, 'development')).rejects.toThrow('invalid site');
});

test('an article of the day after the publication is not there, however late the library is loaded', async () => {
  await using content = await createContentFolder();
  const folder = await temporaryFolder();
  const name = await writeContentModel(folder, await readModel(content.dir, '2026-11-22'));
  vi.stubEnv('KAJPATH_CONTENT_MODEL', '');
  useContentModel(join(folder, name));
  vi.setSystemTime('2030-01-01');
  onTestFinished(() => void vi.useRealTimers());
  const library = await load(content.dir, 'production');
  expect(library.listArticles().map(({ slug }) => slug)).not.toContain('second');
  // Comments that were stored under its slug find it.
  expect(library.articleNames.idOf('second')).toBe('second0001');
});

test('the same content has the same file, however its texts are kept in memory', async () => {
  await using content = await createContentFolder();
  const folder = await temporaryFolder();
  const model = await readModel(content.dir, '2026-11-24');
  // Cut from a Bangla text, it takes two bytes a letter.
  const today = `ক${model.today}`.slice(1);
  expect(serialize(today)).not.toEqual(serialize('2026-11-24'));
  expect(await writeContentModel(folder, { ...model, today })).toBe(
    await writeContentModel(folder, { ...model, today: '2026-11-24' }),
  );
});

test('the written content is the published one without the texts, and is written once', async () => {
  await using content = await createContentFolder();
  const folder = await temporaryFolder();
  const model = await readModel(content.dir, '2026-11-24');
  const name = await writeContentModel(folder, model);
  const own = createLibrary(await readContentModel(join(folder, name)));
  expect(own.listArticles()).toEqual(createLibrary(model).listArticles());
  expect(own.getBody('first', 'bn')?.body).toBe('');
  expect(createLibrary(model).getBody('first', 'bn')?.body).not.toBe('');
  expect(own.getTable('fees')).toEqual(createLibrary(model).getTable('fees'));

  const long = new Date('2026-01-01');
  await utimes(join(folder, name), long, long);
  expect(await writeContentModel(folder, await readModel(content.dir, '2026-11-24'))).toBe(name);
  expect((await stat(join(folder, name))).mtime).toEqual(long);
  expect(await writeContentModel(folder, await readModel(content.dir, '2030-01-01'))).not.toBe(name);
});

test.each([
  ['of another version', serialize({ version: 1, model: {} })],
  ['without content', serialize({ version: 2 })],
  ['that is no content', Buffer.from('a')],
])('a file %s is refused by name', async (_, bytes) => {
  const file = join(await temporaryFolder(), 'a.bin');
  await writeFile(file, bytes);
  await expect(readContentModel(file)).rejects.toThrow(
    `${file}: written by another version, or damaged\nFix: npm run publish`,
  );
});
