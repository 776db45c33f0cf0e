import { join } from 'node:path';
import { findPathLocale, localeList } from '@/lib/i18n/locales';
import { createRedirectFinder } from '@/lib/publish/create-redirect-finder';
import type { DocumentManifest } from '@/lib/publish/manifest';
import { securityHeaders } from '@/lib/publish/security-headers';
import {
  filesFolder,
  readCurrentId,
  readManifest,
  type SnapshotId,
} from '@/lib/publish/snapshot/site-folder';
import { createDocument, type SiteDocument } from './answer-document';
import { createFileCache, type ReadCached } from './file-cache';

/** A snapshot, ready to answer. */
export type Site = {
  /** Id of the snapshot. */
  id: SnapshotId;
  /** Folder of the published site. */
  folder: string;
  manifest: DocumentManifest;
  /** Headers of every answer. */
  security: Record<string, string>;
  /** Address of the style sheet of fragments, which lib/publish/fragment-style.ts writes. */
  fragmentSheet?: string;
  findDocument: (path: string) => SiteDocument | undefined;
  /** The 404 page in the language that a path begins with. */
  findMissingPage: (path?: string) => SiteDocument | undefined;
  /** Today’s address for the former one of a page or a share picture. */
  findRedirect: (path: string) => string | undefined;
  /** Whether Next.js renders this address for each request. */
  isRendered: (path: string) => boolean;
  /** Whether a page or another document has this address today, or had it once. */
  isKnown: (path: string) => boolean;
  /** The address that was meant: in the right case, without a slash at its end. */
  findMeant: (path: string) => string | undefined;
};

/**
 * Creates a function that loads the snapshot that is answered now, or the one that is named. Their files are read when they are asked for,
 * and kept for the next snapshot.
 *
 * @param folder  of the published site
 */
export function createSiteLoader(folder: string): (id?: SnapshotId) => Promise<Site> {
  const read = createFileCache(join(folder, filesFolder));
  return async (id) => {
    const wanted = id ?? (await readCurrentId(folder)) ?? '';
    return createSite({ id: wanted, folder, manifest: await readManifest(folder, id), read });
  };
}

type SiteParts = Pick<Site, 'id' | 'folder' | 'manifest'> & { read: ReadCached };

/** Creates the look-ups of a snapshot. */
export function createSite({ id, folder, manifest, read }: SiteParts): Site {
  const { documents } = manifest;
  // Made when they are asked for: a large site has many that nobody reads.
  const made = new Map<string, SiteDocument>();
  const findDocument = (path: string) => {
    const known = made.get(path);
    if (known) return known;
    const entry = Object.hasOwn(documents, path) ? documents[path] : undefined;
    if (!entry) return undefined;
    const document = createDocument(entry, read);
    made.set(path, document);
    return document;
  };
  const findRedirect = createRedirectFinder(manifest);
  const rendered = manifest.dynamicPages.map((pattern) => new RegExp(pattern));
  const isRendered = (path: string) =>
    renderedPath.test(path) && rendered.some((pattern) => pattern.test(path));
  const shown = Object.entries(documents)
    .filter(([, { status }]) => status === 200)
    .map(([path]) => path);
  const byLowerCase = new Map(
    [...shown, ...Object.keys(manifest.searchPages)].map((path) => [path.toLowerCase(), path]),
  );
  return {
    id,
    folder,
    manifest,
    security: securityHeaders(manifest.siteUrl),
    fragmentSheet: shown.find(
      (path) => /^\/assets\/fragment\.\w+\.css$/.test(path) && !Object.hasOwn(manifest.replaced, path),
    ),
    findDocument,
    findMissingPage: (path) => findDocument(missingPath(path)) ?? findDocument('/404'),
    findRedirect,
    isRendered,
    isKnown: (path) =>
      byLowerCase.get(path.toLowerCase()) === path || findRedirect(path) !== undefined || isRendered(path),
    findMeant: (path) => {
      const meant = path.toLowerCase().replace(/\/$/, '');
      if (meant === path || !plainPath.test(meant)) return undefined;
      return findRedirect(meant) ?? byLowerCase.get(meant) ?? (isRendered(meant) ? meant : undefined);
    },
  };
}

/** Segments of a page below a language. Next.js also answers `.rsc` files for its runtime, which no page of ours has. */
const renderedPath = new RegExp(`^/(?:${localeList.join('|')})(?:/[\\w-]+)+$`);

/** What is safe in a Location as it stands: one slash at the beginning, no empty segments. */
const plainPath = /^(?:\/[\w.-]+)+$/;

function missingPath(path = ''): string {
  const locale = findPathLocale(path);
  return locale ? `/${locale}/404` : '/404';
}
