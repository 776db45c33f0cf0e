import { join } from 'node:path';
import pMap from 'p-map';
import { writeContentModel } from '@/lib/content/content-model-file';
import type { Library } from '@/lib/content/library';
import { type Lookup, recordLookups, watchLookups } from '@/lib/content/lookups';
import type { ContentModel } from '@/lib/content/parse/content-model';
import { buildFeeds } from '@/lib/discovery/feed/build-feeds';
import { loadPictureLink } from '@/lib/discovery/share/load-picture';
import { listPagePictures } from '@/lib/discovery/share/page-pictures';
import { href } from '@/lib/i18n/href';
import { findPathLocale, localeList } from '@/lib/i18n/locales';
import { buildSearchStore } from '@/lib/search/indexing/build-search-store';
import type { CodeBuild } from './code-build';
import { handPart, makeHand, planHand, takeHand } from './hand/publish-hand';
import { hashPageLookups } from './hash-page-lookups';
import { createIntruderReport } from './intruder-report';
import { keepReplaced } from './keep-replaced';
import { listRedirects } from './list-redirects';
import type { DocumentEntry, DocumentManifest } from './manifest';
import { type PagePlan, type Published, planPages } from './plan-pages';
import { publishSearch } from './publish-search';
import type { PageWorkers } from './render/page-workers';
import { searchIndexPath, writeSearchIndex } from './search-index';
import { securityHeaders } from './security-headers';
import { listSiteFiles, loadPictureFile, type SiteFile } from './site-files';
import type { SideBySidePage, SitePage } from './site-pages';
import { readStoredFile, storeFile } from './snapshot/file-store';
import { writeLookups } from './snapshot/lookup-table';

/** Browsers use the index of the search for five minutes, and look for another one while they use it for a day. */
const indexCaching = 'public, max-age=300, stale-while-revalidate=86400';

export type PublicationRequest = {
  /** Folder of the published site. */
  folder: string;
  code: CodeBuild;
  /** The content without what is not published. */
  model: ContentModel;
  library: Library;
  /** Hash of everything that was read. */
  contentHash: string;
  /** The first day for which the snapshot will be too old. */
  due?: string;
  previous?: Published;
  workers: PageWorkers;
  /** Called with how much is done. */
  progress: (done: number, all: number) => void;
  /**
   * Called when everything but the search and the files to keep is ready, if one of them has to be made anew: with a snapshot that has
   * those of the one before. Readers of a changed page need not wait for what takes longer the larger a site is.
   *
   * @returns whether the rest shall be made now
   */
  publishPages: (manifest: DocumentManifest) => Promise<boolean>;
  now: number;
};

/** The name under which the table of look-ups has those of the search, which is no page. */
const searchPart = '#search';

/**
 * Makes a snapshot: renders what has changed, takes everything else from the previous one, and stores the files. Nothing is answered from
 * it yet. `isWhole` is false when it has the search and the files of the one before. Throws when a page cannot be rendered, or holds what is not ours:
 * with all of them.
 */
export async function makeSnapshot(
  request: PublicationRequest,
): Promise<{ manifest: DocumentManifest; plan: PagePlan; isWhole: boolean }> {
  const { folder, code, model, library, previous, now } = request;
  const plan = await planPages(request);
  const siteUrl = library.site.url;
  const manifest: DocumentManifest = {
    code: code.hash,
    publishedAt: now,
    content: { day: library.today, hash: request.contentHash },
    ...(request.due !== undefined && { due: request.due }),
    siteUrl,
    documents: {},
    replaced: {},
    searchPages: {},
    redirects: listRedirects(library),
    pictures: {},
    dynamic: code.dynamic,
    dynamicPages: code.dynamicPages,
    search: '',
    model: '',
    lookups: '',
  };
  const lookupsOf = await renderPages(request, plan, manifest);
  const store = async (file: SiteFile) => {
    const { path, content, type, caching } = file;
    const headers = { ...securityHeaders(siteUrl), ...(caching && { 'Cache-Control': caching }) };
    manifest.documents[path] = await storeFile(folder, { path, content, type, headers });
  };
  await pMap(await listSiteFiles(library, code.css), store, { concurrency: 8 });
  await pMap(
    listPagePictures(library),
    async ({ path: page }) => {
      const { address } = await loadPictureLink(library, page);
      manifest.pictures[page] = address;
      const known = previous?.manifest.documents[address];
      if (known) manifest.documents[address] = known;
      else await store(await loadPictureFile(library, page));
    },
    { concurrency: 8 },
  );
  const readPage = async (path: string) => {
    const entry = manifest.documents[path];
    if (!entry) throw new Error(`${path}: expected a page for the feed, found none`);
    return (await readStoredFile(folder, entry)).toString();
  };
  for (const { path, type, text } of await buildFeeds(library, readPage))
    await store({ path, type, content: new TextEncoder().encode(text) });
  manifest.model = join('models', await writeContentModel(join(folder, 'models'), model));
  const saveLookups = async () => {
    const fresh = Object.values(lookupsOf)
      .flat()
      .filter((lookup) => !plan.hashes.has(lookup));
    for (const [lookup, hash] of await hashPageLookups(library, new Set(fresh)))
      plan.hashes.set(lookup, hash);
    manifest.lookups = await writeLookups(folder, lookupsOf, plan.hashes);
  };
  const known = previous?.table.lookupsOf(searchPart);
  const hand = planHand(library, manifest, plan, previous);
  if (previous) takeSearch(manifest, previous.manifest);
  if (previous) takeHand(library, manifest, previous.manifest);
  keepReplaced(manifest, previous?.manifest);
  const isSearchKept = known && manifest.documents[searchIndexPath] && !plan.isChanged(known);
  const isLate = !isSearchKept || hand.make.length > 0;
  if (isLate && previous?.manifest.code === code.hash) {
    await saveLookups();
    const isRestWanted = await request.publishPages(manifest);
    if (!isRestWanted) return { manifest, plan, isWhole: false };
  }
  lookupsOf[searchPart] = isSearchKept ? known : await makeSearch(request, manifest);
  for (const locale of localeList)
    lookupsOf[handPart(locale)] =
      hand.kept[locale] ?? (await makeHand({ ...request, css: code.css }, manifest, locale));
  await saveLookups();
  return { manifest, plan, isWhole: true };
}

/** Puts all pages into a manifest. @returns the look-ups of each */
async function renderPages(
  { model, previous, workers, progress }: PublicationRequest,
  plan: PagePlan,
  manifest: DocumentManifest,
): Promise<Record<string, Lookup[]>> {
  const lookupsOf: Record<string, Lookup[]> = {};
  const add = (path: string, isSearch: boolean, entry: DocumentEntry, lookups: Lookup[]) => {
    lookupsOf[path] = lookups;
    const lang = findPathLocale(path);
    if (isSearch && lang) manifest.searchPages[path] = { lang, file: entry.file, headers: entry.headers };
    else manifest.documents[path] = entry;
  };
  for (const { path } of plan.kept) {
    const search = previous?.manifest.searchPages[path];
    const entry = previous?.manifest.documents[path];
    if (search) manifest.searchPages[path] = search;
    else if (entry) manifest.documents[path] = entry;
    lookupsOf[path] = previous?.table.lookupsOf(path) ?? [];
  }
  const intruders = createIntruderReport();
  const failures: string[] = [];
  let done = 0;
  await workers.update(model, plan.render.length);
  const publishPages = (pages: SitePage[]) =>
    pMap(
      pages,
      async (page) => {
        const parts = page.kind === 'sideBySide' ? listParts(page) : [];
        const [own, twin] = parts.map((path) => manifest.documents[path]);
        const result = await workers.publish(page, own && twin && { own, twin });
        if ('intruders' in result) intruders.note(page.path, result.intruders);
        else if ('failure' in result) failures.push(`${page.path}: ${result.failure}`);
        else {
          const lookups = [result.page.lookups, ...parts.map((path) => lookupsOf[path] ?? [])].flat();
          add(page.path, page.kind === 'search', result.page.entry, [...new Set(lookups)]);
        }
        done += 1;
        progress(done, plan.render.length);
      },
      { concurrency: workers.concurrency },
    );
  const pages = plan.render.map(({ page }) => page);
  await publishPages(pages.filter(({ kind }) => kind !== 'sideBySide'));
  if (failures.length > 0) throw new PagesFailed(failures);
  intruders.assertNone();
  // What is made from articles comes after them.
  await publishPages(pages.filter(({ kind }) => kind === 'sideBySide'));
  if (failures.length > 0) throw new PagesFailed(failures);
  intruders.assertNone();
  return lookupsOf;
}

/** The pages that a page with two languages is made from. */
function listParts({ slug, locale, twin }: SideBySidePage): [own: string, twin: string] {
  return [href.article(locale, slug), href.article(twin, slug)];
}

/** Puts the files of the search of another snapshot into a manifest. */
function takeSearch(manifest: DocumentManifest, from: DocumentManifest): void {
  manifest.search = from.search;
  const index = from.documents[searchIndexPath];
  if (index) manifest.documents[searchIndexPath] = index;
}

/** Makes the files of the search, and puts them into a manifest. @returns their look-ups */
async function makeSearch(
  { folder, library }: PublicationRequest,
  manifest: DocumentManifest,
): Promise<Lookup[]> {
  const watched = watchLookups(library);
  const { value: json, lookups } = await recordLookups(async () => {
    const store = await buildSearchStore(watched);
    manifest.search = await publishSearch(folder, watched, store);
    return writeSearchIndex(watched, store.data);
  });
  manifest.documents[searchIndexPath] = await storeFile(folder, {
    path: searchIndexPath,
    content: new TextEncoder().encode(json),
    type: 'application/json',
    headers: { ...securityHeaders(library.site.url), 'Cache-Control': indexCaching },
  });
  return lookups;
}

/** Thrown when pages cannot be rendered. */
export class PagesFailed extends Error {
  override name = 'PagesFailed';
  constructor(failures: string[]) {
    super(['pages could not be rendered', ...failures.map((failure) => `  ${failure}`)].join('\n'));
  }
}
