import { availableParallelism } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import pMap from 'p-map';
import { openCheckCache } from '@/lib/content/check/check-cache';
import { type CheckReport, createContentChecker } from '@/lib/content/check/check-content';
import { leaveOutBrokenDrafts, listBlocking } from '@/lib/content/dates/kept-back';
import { leaveOutUnpublished } from '@/lib/content/dates/leave-out-unpublished';
import { listExpiryDays } from '@/lib/content/dates/list-expiry-days';
import { createLibrary, type Library } from '@/lib/content/library';
import { createContentParser } from '@/lib/content/parse/parse-content';
import { createContentReader } from '@/lib/content/parse/read-content-files';
import { listUndrawableCharacters } from '@/lib/discovery/share/draw-picture';
import { loadPictureLink } from '@/lib/discovery/share/load-picture';
import { listPagePictures } from '@/lib/discovery/share/page-pictures';
import { formatCount } from '@/lib/i18n/format-count';
import { readCodeBuild } from './code-build';
import { hashContentFiles } from './hash-content-files';
import type { DocumentManifest } from './manifest';
import { type PagePlan, type Published, planPages } from './plan-pages';
import { makeSnapshot } from './publish';
import { createPageWorkers, type PageWorkers } from './render/page-workers';
import { forgetFailure, noteFailure } from './snapshot/last-failure';
import { lockFolder } from './snapshot/lock';
import { readLookups } from './snapshot/lookup-table';
import { makeCurrent } from './snapshot/make-current';
import {
  createSnapshotId,
  isPartial,
  listSnapshotIds,
  readCurrentId,
  readManifest,
  type SnapshotId,
  toPartialId,
  writeSnapshot,
} from './snapshot/site-folder';
import { sweep } from './snapshot/sweep';

/** What a publication did. */
export type Publication =
  /** The content has problems: the site stays as it was. */
  | { outcome: 'refused'; report: CheckReport }
  /** Nothing that readers see has changed. */
  | { outcome: 'unchanged'; id: SnapshotId; manifest: DocumentManifest; report: CheckReport }
  /** Only asked for. */
  | { outcome: 'planned'; plan: PagePlan; report: CheckReport }
  | { outcome: 'published'; id: SnapshotId; plan: PagePlan; manifest: DocumentManifest; report: CheckReport };

/** Says how far a publication is. */
export type Progress = {
  /** Somebody else publishes. */
  waiting: () => void;
  /** @param left  characters that no font of the pictures has, by page */
  undrawable: (page: string, left: string[]) => void;
  drawing: (done: number, all: number) => void;
  /** Called before the first page, too. */
  rendering: (done: number, all: number) => void;
  /** The snapshot before was made by other code, or cannot be read: everything is rendered. */
  everything: (why: 'code' | 'unreadable') => void;
};

type PublishOptions = {
  dryRun?: boolean;
  /** Asked when the pages are published: whether there is more to publish already. Then that publication makes the search. */
  isMoreWaiting?: () => boolean;
};

export type Publisher = {
  publish: (options?: PublishOptions) => Promise<Publication>;
  stop: () => Promise<void>;
};

/**
 * Creates what publishes the content to a folder. It stays warm: the next publication does not start the renderer again.
 *
 * @param folder  of the published site
 */
export function createPublisher(folder: string, progress: Progress, distDir = '.next'): Publisher {
  // What they have read, parsed and checked stays, too.
  const reader = createContentReader();
  const parser = createContentParser();
  const checker = createContentChecker({ cache: openCheckCache() });
  let workers: { code: string; workers: PageWorkers } | undefined;

  async function workersFor(hash: string, css: string): Promise<PageWorkers> {
    if (workers?.code === hash) return workers.workers;
    await workers?.workers.stop();
    const started = createPageWorkers({ folder, distDir, css }, availableParallelism());
    workers = { code: hash, workers: started };
    return started;
  }

  async function publishLocked({
    dryRun,
    isMoreWaiting = () => false,
  }: PublishOptions): Promise<Publication> {
    const code = await readCodeBuild(distDir);
    const source = await reader.read();
    const parsed = parser.parse(source);
    const report = checker.checkParsed(source, parsed);
    const problems = listBlocking(report.problems, source);
    if (problems.length > 0) return { outcome: 'refused', report: { ...report, problems } };
    const model = leaveOutUnpublished(leaveOutBrokenDrafts(parsed.model, report.problems, source));
    const library = createLibrary(model);
    const [newest] = (await listSnapshotIds(folder)).slice(-1);
    const previous = newest === undefined ? undefined : await readPublished(folder, newest);
    if (newest !== undefined && !previous) progress.everything('unreadable');
    else if (previous && previous.manifest.code !== code.hash) progress.everything('code');
    if (dryRun) return { outcome: 'planned', plan: await planPages({ library, code, previous }), report };
    await drawPictures(library, progress);
    const days = [
      ...report.unpublished.map(({ publicationDay }) => publicationDay),
      ...listExpiryDays(library),
    ];
    const now = Date.now();
    const partial = toPartialId(createSnapshotId(now, newest));
    const { manifest, plan, isWhole } = await makeSnapshot({
      folder,
      code,
      model,
      library,
      contentHash: hashContentFiles(source),
      due: days.sort()[0],
      previous,
      workers: await workersFor(code.hash, code.css),
      progress: progress.rendering,
      async publishPages(manifest) {
        if (previous && isSame(manifest, previous.manifest)) return true;
        await writeSnapshot(folder, partial, manifest);
        await makeCurrent(folder, partial, manifest);
        return !isMoreWaiting();
      },
      now,
    });
    if (!isWhole) return { outcome: 'published', id: partial, plan, manifest, report };
    const current = await readCurrentId(folder);
    const isKnown =
      newest !== undefined && !isPartial(newest) && previous && isSame(manifest, previous.manifest);
    const known = isKnown ? newest : undefined;
    if (known !== undefined && known === current)
      return { outcome: 'unchanged', id: known, manifest, report };
    // The newest snapshot is not answered when somebody went back, or was killed before it became current.
    const id = known ?? createSnapshotId(now, newest, partial);
    if (known === undefined) await writeSnapshot(folder, id, manifest);
    await makeCurrent(folder, id, manifest);
    await sweep(folder, now);
    return { outcome: 'published', id, plan, manifest, report };
  }

  return {
    async publish(options = {}) {
      const unlock = await lockFolder(folder, progress.waiting);
      try {
        const publication = await publishLocked(options);
        // Who only asks changes nothing that others see.
        if (options.dryRun) return publication;
        if (publication.outcome === 'refused')
          await noteFailure(folder, describeProblems(publication.report));
        else await forgetFailure(folder);
        return publication;
      } catch (error) {
        if (!options.dryRun)
          await noteFailure(folder, error instanceof Error ? error.message : String(error));
        throw error;
      } finally {
        unlock();
      }
    },
    stop: async () => workers?.workers.stop(),
  };
}

function describeProblems({ problems }: CheckReport): string {
  const [first] = problems;
  return `the content has ${formatCount(problems.length, 'problem')}, first in ${first?.file}:${first?.line}`;
}

/** A snapshot with what it was made from; undefined when this code cannot read one of the two. */
async function readPublished(folder: string, id: SnapshotId): Promise<Published | undefined> {
  const manifest = await readManifest(folder, id).catch(() => undefined);
  const table = manifest && (await readLookups(folder, manifest.lookups));
  return manifest && table && { manifest, table };
}

/** Whether two snapshots answer the same. The day counts: pages rendered at run time show how old things are. */
function isSame(a: DocumentManifest, b: DocumentManifest): boolean {
  const { publishedAt: _a, lookups: _c, ...own } = a;
  const { publishedAt: _b, lookups: _d, ...other } = b;
  return isDeepStrictEqual(own, other);
}

/** Draws share pictures that are not in the cache, on this thread: it does not work in a worker. */
async function drawPictures(library: Library, progress: Progress): Promise<void> {
  const pictures = listPagePictures(library);
  let done = 0;
  await pMap(
    pictures,
    async (picture) => {
      const missing = listUndrawableCharacters(picture);
      if (missing.length > 0) progress.undrawable(picture.path, missing);
      await loadPictureLink(library, picture.path);
      done += 1;
      progress.drawing(done, pictures.length);
    },
    { concurrency: 4 },
  );
}
