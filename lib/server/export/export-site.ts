import pMap from 'p-map';
import { href, offlineAddresses, sitePages } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import type { DocumentManifest } from '@/lib/publish/manifest';
import { nginxHeaders } from '@/lib/publish/nginx-headers';
import { readStoredFile } from '@/lib/publish/snapshot/file-store';
import type { Site } from '../site';
import { readSearchTexts } from '../static/fill-search-pages';
import { listQueryModules } from '../static/list-query-modules';
import { type ExportedFile, nameExported } from './exported-file';
import { formatHostHeaders, listHeaderFaults, listHeaderRules } from './format-host-headers';
import { leaveOutComments } from './leave-out-comments';
import { formatHostRedirects, listHostRedirects } from './list-host-redirects';
import { listStaticPages, type StaticPage } from './list-static-pages';
import { openTarget } from './open-target';

export type ExportRequest = {
  /** The snapshot. */
  site: Site;
  /** Folder for the files. */
  out: string;
  /** Origin of the server that has the comments. Without it the pages have none. */
  origin?: string;
  /** Whether each file gets a `.gz` and a `.br` beside it, for nginx. */
  isCompressed: boolean;
  distDir: string;
};

export type Exported = {
  files: number;
  bytes: number;
  /** Files of the export before that were removed. */
  removed: number;
  /** What a host would not take, as sentences. */
  faults: string[];
};

/** Addresses that only a server answers, as patterns for nginx. */
const serverPatterns = [
  `^/(?:${localeList.join('|')})/[\\w-]+/comments(?:/fragment)?$`,
  `^/(?:${localeList.join('|')})/${sitePages.corrections}$`,
];

/**
 * Writes a snapshot as plain files for a static host, with its headers and redirects as nginx, Netlify and Cloudflare Pages read them.
 * Files that an earlier export has written, and this one has not, are removed; others stay.
 *
 * @throws {TargetRefused} when the folder holds something else
 */
export async function exportSite(request: ExportRequest): Promise<Exported> {
  const { site, out, origin, isCompressed } = request;
  const { manifest, folder } = site;
  const target = await openTarget(out, isCompressed);
  const finish = (html: string) => (origin === undefined ? leaveOutComments(html) : html);
  const pages = (await listStaticPages(request)).filter(
    ({ path }) => origin === undefined || !isCorrections(path),
  );
  const files: ExportedFile[] = [];
  const add = async (
    path: string,
    content: Uint8Array,
    { status, headers }: Omit<StaticPage, 'path' | 'html'>,
  ) => {
    const name = nameExported(path, headers);
    await target.write(name, content, headers['Content-Type'] ?? '');
    files.push({ path, name, status, headers });
  };
  await pMap(
    Object.entries(manifest.documents),
    async ([path, entry]) => {
      const bytes = await readStoredFile(folder, entry);
      const isPage = entry.headers['Content-Type']?.startsWith('text/html');
      await add(path, isPage ? Buffer.from(finish(bytes.toString())) : bytes, entry);
    },
    { concurrency: 8 },
  );
  const modules = listQueryModules(manifest);
  for (const { path, html, ...facts } of pages)
    await add(path, Buffer.from(addModule(finish(html), modules[path])), facts);
  await add(offlineAddresses.searchTexts, Buffer.from(JSON.stringify(await readSearchTexts(site))), {
    status: 200,
    headers: { ...site.security, 'Content-Type': 'application/json' },
  });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const rules = listHeaderRules(files.filter(({ status }) => status === 200));
  await target.write('_headers', Buffer.from(formatHostHeaders(rules)), '');
  const redirects = listHostRedirects(manifest.redirects, origin);
  await target.write('_redirects', Buffer.from(formatHostRedirects(redirects)), '');
  await target.write('_nginx.conf', Buffer.from(formatNginx(files, manifest, origin)), '');
  const removed = await target.removeOthers();
  return { files: target.count(), bytes: target.bytes(), removed, faults: listHeaderFaults(rules) };
}

/** Adds the module that answers a query in the place of the server. */
function addModule(html: string, address = ''): string {
  return address ? `${html}<script type="module" src="${address}"></script>` : html;
}

function isCorrections(path: string): boolean {
  return localeList.some((locale) => href.corrections(locale) === path);
}

function formatNginx(files: ExportedFile[], { redirects, siteUrl }: DocumentManifest, origin = ''): string {
  const documents = Object.fromEntries(
    files.map(({ path, name, status, headers }) => [path, { file: name, status, headers, hash: '' }]),
  );
  const dynamic = origin ? serverPatterns : [];
  const maps = nginxHeaders({ documents, redirects, siteUrl, searchPages: {}, dynamic }, '');
  return `${maps}# The server that has the comments, if there is one.\nmap "" $kajpath_origin {\n  default "${origin}";\n}\n`;
}
