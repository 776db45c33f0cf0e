import type { Library } from '@/lib/content/library';
import type { Lookup } from '@/lib/content/lookups';
import type { CodeBuild } from './code-build';
import { hashPageLookups } from './hash-page-lookups';
import type { DocumentManifest } from './manifest';
import { listSitePages, type SitePage } from './site-pages';
import type { LookupTable } from './snapshot/lookup-table';

/** What there is already: the snapshot that pages are taken from, and what they were made from. */
export type Published = { manifest: DocumentManifest; table: LookupTable };

/** Why a page is rendered. */
export type Reason = { new: true } | { code: true } | { changed: Lookup[] };

export type PagePlan = {
  /** Pages that are rendered, those whose own text has changed first. */
  render: { page: SitePage; reason: Reason }[];
  /** Pages that stay as they are. */
  kept: SitePage[];
  /** Paths of pages that go. */
  gone: string[];
  /** What each known look-up gives now. */
  hashes: Map<Lookup, string | undefined>;
  /** Whether one of these look-ups gives something else than in the previous snapshot. */
  isChanged: (lookups: Lookup[]) => boolean;
};

type Request = { library: Library; code: Pick<CodeBuild, 'hash'>; previous?: Published };

/** Decides which pages have to be rendered: those that made a look-up which gives something else now. */
export async function planPages({ library, code, previous }: Request): Promise<PagePlan> {
  const pages = listSitePages(library);
  const paths = new Set(pages.map(({ path }) => path));
  const table = previous?.table;
  const isOtherCode = previous !== undefined && previous.manifest.code !== code.hash;
  const hashes = await hashPageLookups(library, isOtherCode ? [] : (table?.lookups ?? []));
  const hasChanged = (lookup: Lookup) => {
    const now = hashes.get(lookup);
    return now === undefined || now !== table?.hashOf(lookup);
  };
  const render: PagePlan['render'] = [];
  const kept: SitePage[] = [];
  for (const page of pages) {
    const lookups = table?.lookupsOf(page.path);
    const changed = lookups?.filter(hasChanged) ?? [];
    if (!lookups) render.push({ page, reason: { new: true } });
    else if (isOtherCode) render.push({ page, reason: { code: true } });
    else if (changed.length > 0) render.push({ page, reason: { changed } });
    else kept.push(page);
  }
  const before = Object.keys({ ...previous?.manifest.searchPages, ...previous?.manifest.documents });
  return {
    render: render.sort((a, b) => rank(a.reason) - rank(b.reason)),
    kept,
    gone: before.filter((path) => table?.lookupsOf(path) && !paths.has(path)),
    hashes,
    isChanged: (lookups) => isOtherCode || lookups.some(hasChanged),
  };
}

/** A page whose own text has changed comes first: somebody waits for it. */
function rank(reason: Reason): number {
  return 'changed' in reason && reason.changed.some((lookup) => lookup.startsWith('["getBody"')) ? 0 : 1;
}
