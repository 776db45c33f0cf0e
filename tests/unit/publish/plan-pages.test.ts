import { expect, test } from 'vitest';
import { createLibrary, type Library } from '@/lib/content/library';
import type { Lookup } from '@/lib/content/lookups';
import { parseContent } from '@/lib/content/parse/parse-content';
import { hashPageLookups } from '@/lib/publish/hash-page-lookups';
import { type Published, planPages } from '@/lib/publish/plan-pages';
import { listSitePages } from '@/lib/publish/site-pages';
import { readLookups, writeLookups } from '@/lib/publish/snapshot/lookup-table';
import { createSource, edit } from '@/tests/content/fixture';
import { sampleFlow, sampleFlowFile } from '@/tests/content/sample-flow';
import { temporaryFolder } from '../temporary-folder';
import { sampleEntry, sampleManifest } from './sample-manifest';

const code = { hash: 'code' };
const libraryOf = (edits: Record<string, string> = {}) =>
  createLibrary(parseContent(createSource(edits)).model);

/** What the pages of the fixture look up here. */
const lookupsOf = (path: string): Lookup[] => {
  const [, , slug = ''] = path.split('/');
  if (path.endsWith('/first') || path.endsWith('/second'))
    return ['["site"]', `["getArticle","${slug}"]`, `["getBody","${slug}","${path.slice(1, 3)}"]`];
  return path.endsWith('/glossary') ? ['["site"]', '["glossary"]'] : ['["site"]'];
};

/** The snapshot of a library, as a publication leaves it. */
async function publish(
  library: Library,
  change: (pages: Record<string, Lookup[]>) => void = () => {},
): Promise<Published> {
  const folder = await temporaryFolder();
  const pages = Object.fromEntries(listSitePages(library).map(({ path }) => [path, lookupsOf(path)]));
  change(pages);
  const name = await writeLookups(folder, pages, await hashPageLookups(library, Object.values(pages).flat()));
  const table = await readLookups(folder, name);
  if (!table) throw new Error('expected a table');
  const paths = Object.keys(pages);
  const searchPages = paths
    .filter((path) => path.endsWith('/search'))
    .map((path) => [path, { lang: 'bn', file: 'a', headers: {} }] as const);
  const documents = paths
    .filter((path) => !path.endsWith('/search'))
    .map((path) => [path, sampleEntry('a')] as const);
  const manifest = sampleManifest({
    searchPages: Object.fromEntries(searchPages),
    documents: { '/robots.txt': sampleEntry('r'), ...Object.fromEntries(documents) },
  });
  return { manifest, table };
}

const pathsOf = (pages: { path: string }[]) => pages.map(({ path }) => path);
const all = pathsOf(listSitePages(libraryOf()));

test('without a snapshot every page is new', async () => {
  const { render, kept, gone } = await planPages({ library: libraryOf(), code });
  expect(render.map(({ page }) => page.path)).toEqual(all);
  expect(new Set(render.map(({ reason }) => JSON.stringify(reason)))).toEqual(new Set(['{"new":true}']));
  expect([kept, gone]).toEqual([[], []]);
});

test('when nothing has changed, nothing is rendered and nothing goes', async () => {
  const plan = await planPages({ library: libraryOf(), code, previous: await publish(libraryOf()) });
  expect([plan.render, plan.gone]).toEqual([[], []]);
  expect(pathsOf(plan.kept)).toEqual(all);
  expect(plan.isChanged(['["site"]', '["glossary"]'])).toBe(false);
});

test('only the pages that look up what has changed are rendered, and the plan says why', async () => {
  const previous = await publish(libraryOf());
  const edits = {
    ...edit('articles/first/bn.mdx', 'উত্তর এখানে', 'উত্তর ওখানে'),
    ...edit('data/glossary.yaml', 'Money held', 'Taka held'),
  };
  const plan = await planPages({ library: libraryOf(edits), code, previous });
  expect(plan.render.map(({ page, reason }) => [page.path, reason])).toEqual([
    // Its own text: somebody waits for it.
    ['/bn/first', { changed: ['["getBody","first","bn"]'] }],
    ['/bn/glossary', { changed: ['["glossary"]'] }],
    ['/en/glossary', { changed: ['["glossary"]'] }],
  ]);
  expect(plan.kept).toHaveLength(all.length - 3);
  expect(plan.isChanged(['["site"]'])).toBe(false);
  expect(plan.isChanged(['["site"]', '["glossary"]'])).toBe(true);
});

test('a page whose own text has changed comes before the others', async () => {
  const previous = await publish(libraryOf(), (pages) => {
    for (const lookups of Object.values(pages)) lookups.push('["glossary"]');
  });
  const edits = {
    ...edit('articles/second/en.mdx', 'The answer is here', 'The answer is there'),
    ...edit('data/glossary.yaml', 'Money held', 'Taka held'),
  };
  const { render } = await planPages({ library: libraryOf(edits), code, previous });
  expect(render).toHaveLength(all.length);
  expect(render[0]?.page.path).toBe('/en/second');
});

test('a new page is rendered, and one that is not there any more goes', async () => {
  const previous = await publish(libraryOf(), (pages) => {
    delete pages['/bn/second'];
    pages['/bn/third'] = ['["site"]'];
  });
  const plan = await planPages({ library: libraryOf(), code, previous });
  expect(plan.render).toEqual([{ page: { path: '/bn/second', kind: 'page' }, reason: { new: true } }]);
  expect(plan.gone).toEqual(['/bn/third']);
});

test('a look-up that failed, then or now, counts as changed', async () => {
  const failed = await publish(libraryOf(), (pages) => {
    pages['/bn/glossary'] = ['["noSuchLookup"]'];
  });
  const { render } = await planPages({ library: libraryOf(), code, previous: failed });
  expect(render.map(({ page }) => page.path)).toEqual(['/bn/glossary']);
});

test('with other code everything is rendered', async () => {
  const previous = await publish(libraryOf());
  const plan = await planPages({ library: libraryOf(), code: { hash: 'other code' }, previous });
  expect(plan.render.map(({ page }) => page.path)).toEqual(all);
  expect(new Set(plan.render.map(({ reason }) => JSON.stringify(reason)))).toEqual(
    new Set(['{"code":true}']),
  );
  expect(plan.isChanged(['["site"]'])).toBe(true);
});

test('an edit of a flow renders its own pages and the lists that show what changed, nothing else', async () => {
  const before = libraryOfFlow(sampleFlow);
  const paths = pathsOf(listSitePages(before)).filter((path) => path.includes('/decide'));
  // The list and seven pages, in two languages.
  expect(paths).toHaveLength(16);
  /** What the pages of flows look up, and those that list them. */
  const previous = await publish(before, (pages) => {
    for (const path of paths)
      pages[path] = path.endsWith('/decide') ? ['["listFlows"]'] : ['["getFlow","sample"]'];
    pages['/bn/sources'] = ['["listFlows"]'];
    pages['/en/paths/start'] = ['["getListedFlow","sample"]'];
  });
  const renderedBy = async (part: string, by: string) =>
    pathsOf(
      (await planPages({ library: libraryOfFlow(sampleFlow.replace(part, by)), code, previous })).render.map(
        ({ page }) => page,
      ),
    ).sort();
  const own = paths.filter((path) => !path.endsWith('/decide')).sort();
  expect(await renderedBy('It is a trap.', 'It may be a trap.')).toEqual(own);
  expect(await renderedBy('Should I take the job?', 'Shall I take the job?')).toEqual(
    [...paths, '/bn/sources'].sort(),
  );
});

const libraryOfFlow = (text: string) => libraryOf({ [sampleFlowFile]: text });
