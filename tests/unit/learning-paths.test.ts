import { expect, test } from 'vitest';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';
import { listPagePictures } from '@/lib/discovery/share/page-pictures';
import { createSource, edit } from '@/tests/content/fixture';

const pathOf = (id: string, slugs: string[]) => `${id}:
  title: { bn: পথ ${id}, en: Path ${id} }
  description: { bn: কার জন্য।, en: For whom. }
  steps:
${slugs.map((slug) => `    - { article: ${slug}, outcome: { bn: ${slug} জানবেন।, en: You know ${slug}. } }\n`).join('')}`;

function libraryOf(paths: string) {
  const newer = edit('articles/second/article.yaml', 'updatedAt: 2026-11-24', 'updatedAt: 2026-11-25');
  const source = createSource({ 'data/paths.yaml': paths, ...newer });
  const { model, problems } = parseContent(source);
  expect(problems).toEqual([]);
  return createLibrary(model);
}

const library = libraryOf(
  pathOf('out', ['first', 'second']) +
    pathOf('back', ['second', 'first']) +
    pathOf('on', ['second', 'third']),
);

test('paths are in the editor’s order, with their articles; steps without one are left out', () => {
  expect(
    library.listLearningPaths().map(({ id, steps }) => [id, steps.map(({ article }) => article.slug)]),
  ).toEqual([
    ['out', ['first', 'second']],
    ['back', ['second', 'first']],
    ['on', ['second']],
  ]);
  expect(library.getLearningPath('back')?.steps[0]?.outcome.en).toBe('You know second.');
  expect(library.getLearningPath('constructor')).toBeUndefined();
});

test('an article has a place in every path, with the step before and after', () => {
  const places = library.listPathPlaces('second');
  expect(
    places.map(({ path, number, previous, next }) => [path.id, number, previous?.slug, next?.slug]),
  ).toEqual([
    ['out', 2, 'first', undefined],
    ['back', 1, undefined, 'first'],
    ['on', 1, undefined, undefined],
  ]);
  expect(library.listPathPlaces('third')).toEqual([]);
});

const pagesOf = (paths: string) =>
  listSitemapEntries(libraryOf(paths)).flatMap(({ url, lastModified }) =>
    url.includes('/paths') ? [[new URL(url).pathname, lastModified]] : [],
  );

test('the sitemap has the list of paths and each path, changed when the newest of their articles was', () => {
  expect(pagesOf(pathOf('out', ['first', 'second']))).toEqual([
    ['/bn/paths', '2026-11-25'],
    ['/en/paths', '2026-11-25'],
    ['/bn/paths/out', '2026-11-25'],
    ['/en/paths/out', '2026-11-25'],
  ]);
  expect(pagesOf('{}')).toEqual([]);
});

test('every page of the paths has a share picture, and without paths there is none', () => {
  const pathsOf = (paths: string) =>
    listPagePictures(libraryOf(paths)).flatMap(({ path, title }) =>
      path.includes('/paths') ? [[path, title]] : [],
    );
  expect(pathsOf(pathOf('out', ['first', 'second']))).toEqual([
    ['/bn/paths', ''],
    ['/bn/paths/out', 'পথ out'],
    ['/en/paths', ''],
    ['/en/paths/out', 'Path out'],
  ]);
  expect(pathsOf('{}')).toEqual([]);
});
