import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { DocumentManifest } from '@/lib/publish/manifest';
import { createPublisher, type Publication, type Publisher } from '@/lib/publish/publisher';
import { readManifest } from '@/lib/publish/snapshot/site-folder';
import { createRandom } from '@/tests/bench/search/create-random';
import { silentProgress } from '@/tests/silent-progress';
import { publishProject } from './build-project';
import { edits } from './edit-content';

/* What is published after an edit is what would be published from nothing: every byte of every answer. */

/** Rounds of all edits, and edits after which the site is published from nothing to compare. */
const [rounds, compared] = process.env.DEEP_TESTS ? [20, 1] : [1, 8];

test.describe.configure({ mode: 'default' });

let folder = '';
const before = process.env.CONTENT_DIR;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-publishing-'));
  await cp('content', join(folder, 'content'), { recursive: true });
  process.env.CONTENT_DIR = join(folder, 'content');
});

test.afterAll(async () => {
  if (before === undefined) delete process.env.CONTENT_DIR;
  else process.env.CONTENT_DIR = before;
  await rm(folder, { recursive: true, force: true });
});

/** Everything that readers are answered, but for the assets of earlier snapshots. */
function answersOf({ documents, replaced, ...manifest }: DocumentManifest) {
  const { publishedAt: _, lookups: __, ...rest } = manifest;
  return {
    ...rest,
    documents: Object.fromEntries(Object.entries(documents).filter(([path]) => !(path in replaced))),
  };
}

const pathsOf = (publication: Publication) =>
  publication.outcome === 'published' ? publication.plan.render.map(({ page }) => page.path) : [];

test('after every kind of edit the site is the same as published from nothing, and only what shows it was rendered', async () => {
  test.setTimeout(rounds * 900_000);
  const [one, other] = [join(folder, 'edited'), join(folder, 'anew')];
  const random = createRandom(19);
  const edited = createPublisher(one, silentProgress);
  const anew = createPublisher(other, silentProgress);
  /** Publishes from nothing, but for files that are compressed already. */
  const publishAnew = async () => {
    for (const part of ['current', 'snapshots', 'lookups', 'models', 'search'])
      await rm(join(other, part), { recursive: true, force: true });
    return anew.publish();
  };
  let refused = 0;
  try {
    expect((await edited.publish()).outcome).toBe('published');
    for (const [index, { name, make }] of Array.from({ length: rounds }, () => edits)
      .flat()
      .entries()) {
      const source = join(folder, 'content');
      await cp(source, join(folder, 'kept'), { recursive: true });
      await make(source, random).catch((error) => {
        throw new Error(name, { cause: error });
      });
      const publication = await edited.publish();
      if (publication.outcome === 'refused') {
        refused += 1;
        await rm(source, { recursive: true });
        await cp(join(folder, 'kept'), source, { recursive: true });
      } else {
        if ((index + 1) % compared === 0) {
          await publishAnew();
          expect(answersOf(await readManifest(one)), name).toEqual(answersOf(await readManifest(other)));
        }
        const all = Object.keys((await readManifest(one)).documents).length;
        expect(pathsOf(publication).length, name).toBeLessThan(all);
      }
      await rm(join(folder, 'kept'), { recursive: true });
    }
    expect(refused).toBeLessThan(rounds * 4);
    // Also in a process that knows nothing of before.
    const fresh = join(folder, 'fresh');
    await publishProject('.', { environment: { CONTENT_DIR: join(folder, 'content'), SITE_DIR: fresh } });
    expect(answersOf(await readManifest(fresh))).toEqual(answersOf(await readManifest(one)));
  } finally {
    await stopAll(edited, anew);
  }
});

const stopAll = (...publishers: Publisher[]) => Promise.all(publishers.map((publisher) => publisher.stop()));
