import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { chosenContentModel, writeContentModel } from '@/lib/content/content-model-file';
import { loadLibrary } from '@/lib/content/load-library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { logger } from '@/lib/log/write-log';
import { createSiteApp } from '@/lib/server/create-site-app';
import { holdSite, modelFile } from '@/lib/server/served-site';
import type { Site } from '@/lib/server/site';
import { createSource, edit } from '@/tests/content/fixture';
import { temporaryFolder } from '../temporary-folder';
import { sampleSite, serveSample } from './sample-site';

const [first, second] = ['20261201T000000001Z', '20261201T000000002Z'];

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** A site with two snapshots, of which the first is answered: the second has another page, another name and moved pages. */
async function createHolder() {
  vi.stubEnv('KAJPATH_CONTENT_MODEL', '');
  const folder = await temporaryFolder();
  const write = async (edits: Record<string, string>) =>
    join('models', await writeContentModel(join(folder, 'models'), parseContent(createSource(edits)).model));
  const snapshot = (id: string, model: string): Site => {
    const site = sampleSite({ id });
    return { ...site, folder, manifest: { ...site.manifest, model } };
  };
  const before = snapshot(first, await write({}));
  const after = snapshot(second, await write(edit('site.yaml', 'kajpath.example', 'later.example')));
  const told: string[] = [];
  const logged: unknown[] = [];
  for (const level of ['info', 'error'] as const)
    vi.spyOn(logger, level).mockImplementation((event) => void logged.push(event));
  const holder = holdSite(before, {
    load: async (id) => {
      if (id !== second) throw new Error('written by another version');
      return { ...after, findDocument: (path) => before.findDocument(path === '/bn/new' ? '/bn' : path) };
    },
    serve: (site) => serveSample(site, { search: { answers: new Map(), loaded: Promise.resolve() } }),
    tellRenderer: ({ id }) => told.push(id),
  });
  return { holder, before, after, told, logged, folder };
}

test('what comes after a change is answered from the new snapshot, and everybody is told', async () => {
  const { holder, after, told, logged } = await createHolder();
  const app = createSiteApp(holder.current, { trustProxy: [] });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const statusOf = async (path: string) => (await fetch(base + path)).status;
  try {
    expect([await statusOf('/bn'), await statusOf('/bn/new')]).toEqual([200, 404]);
    await holder.change(second);
    expect([await statusOf('/bn'), await statusOf('/bn/new')]).toEqual([200, 200]);
  } finally {
    await app.close();
  }
  expect(holder.current().site.id).toBe(second);
  expect((await loadLibrary()).site.url).toBe('https://later.example');
  // For the processes that are started from now on.
  expect(chosenContentModel()).toBe(modelFile(after));
  expect(told).toEqual([second]);
  expect(logged).toEqual([{ event: 'snapshot', id: second }]);
});

test('the search of a new snapshot is in memory before it answers', async () => {
  const { before, after } = await createHolder();
  let hasLoaded = () => {};
  const loaded = new Promise<void>((resolve) => {
    hasLoaded = resolve;
  });
  const steps: string[] = [];
  const holder = holdSite(before, {
    load: async () => after,
    serve: (site) => {
      steps.push(`opens ${site.id}`);
      const wait = site.id === second ? loaded : Promise.resolve();
      if (site.id === second) setImmediate(hasLoaded);
      return serveSample(site, { search: { answers: new Map(), loaded: wait } });
    },
    tellRenderer: () => steps.push('changes'),
  });
  loaded.then(() => steps.push('the search is there'));
  await holder.change(second);
  expect(steps).toEqual([`opens ${first}`, `opens ${second}`, 'the search is there', 'changes']);
});

test('a snapshot that cannot be loaded, or whose content cannot, leaves the old one, and the log says so', async () => {
  const { holder, after, told, logged } = await createHolder();
  await holder.change('20261201T000000003Z');
  await writeFile(modelFile(after), 'damaged');
  await holder.change(second);
  expect(holder.current().site.id).toBe(first);
  expect([told, chosenContentModel()]).toEqual([[], '']);
  expect(logged).toEqual([
    expect.objectContaining({ event: 'snapshot could not be loaded', id: '20261201T000000003Z' }),
    expect.objectContaining({ event: 'snapshot could not be loaded', id: second }),
  ]);
});

test('the snapshot that is answered already is not loaded again', async () => {
  const { holder, told, logged } = await createHolder();
  const served = holder.current();
  await holder.change(first);
  expect(holder.current()).toBe(served);
  expect([told, logged]).toEqual([[], []]);
});
