import { join } from 'node:path';
import { findPathLocale, localeList } from '@/lib/i18n/locales';
import { createRedirectFinder } from '@/lib/publish/create-redirect-finder';
import { type DocumentManifest, documentsFolder, readManifest } from '@/lib/publish/manifest';
import { securityHeaders } from '@/lib/publish/security-headers';
import { type LoadedDocument, loadDocument } from './answer-document';

/** A build, ready to answer. */
export type Site = {
  distDir: string;
  manifest: DocumentManifest;
  /** Headers of every answer. */
  security: Record<string, string>;
  /** Address of the style sheet of fragments, which lib/publish/fragment-style.ts writes. */
  fragmentSheet?: string;
  findDocument: (path: string) => LoadedDocument | undefined;
  /** The 404 page in the language that a path begins with. */
  findMissingPage: (path?: string) => LoadedDocument | undefined;
  /** Today’s address for the former one of a page or a share picture. */
  findRedirect: (path: string) => string | undefined;
  /** Whether Next.js renders this address for each request. */
  isRendered: (path: string) => boolean;
  /** Whether a page or another document has this address today, or had it once. */
  isKnown: (path: string) => boolean;
  /** The address that was meant: in the right case, without a slash at its end. */
  findMeant: (path: string) => string | undefined;
};

/** Loads a build. Documents are kept in memory. */
export async function loadSite(distDir: string): Promise<Site> {
  const manifest = await readManifest(distDir);
  const documents = new Map<string, LoadedDocument>();
  for (const [path, entry] of Object.entries(manifest.documents)) {
    documents.set(path, await loadDocument(join(distDir, documentsFolder), entry));
  }
  return createSite({ distDir, manifest, documents });
}

type SiteParts = {
  distDir: string;
  manifest: DocumentManifest;
  documents: ReadonlyMap<string, LoadedDocument>;
};

/** Creates the look-ups of a build from its documents in memory. */
export function createSite({ distDir, manifest, documents }: SiteParts): Site {
  const findRedirect = createRedirectFinder(manifest);
  const rendered = manifest.dynamicPages.map((pattern) => new RegExp(pattern));
  const isRendered = (path: string) =>
    renderedPath.test(path) && rendered.some((pattern) => pattern.test(path));
  const shown = [...documents].filter(([, { entry }]) => entry.status === 200).map(([path]) => path);
  const byLowerCase = new Map(
    [...shown, ...Object.keys(manifest.searchPages)].map((path) => [path.toLowerCase(), path]),
  );
  return {
    distDir,
    manifest,
    security: securityHeaders(manifest.siteUrl),
    fragmentSheet: shown.find((path) => /^\/assets\/fragment\.\w+\.css$/.test(path)),
    findDocument: (path) => documents.get(path),
    findMissingPage: (path) => documents.get(missingPath(path)) ?? documents.get('/404'),
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
