import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileExists } from '@/lib/content/file-exists';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { hashContent } from '../hash-content';
import type { DocumentEntry } from '../manifest';
import { encodings, isCompressible } from './encodings';
import { filesFolder } from './site-folder';

/** Browsers revalidate each time and mostly get 304; a CDN keeps a page for five minutes and revalidates it in the background. */
const pageCaching = 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400';

export type StoredFile = {
  /** Path on the site. */
  path: string;
  content: Uint8Array;
  type: string;
  status?: number;
  /** Headers besides the type; `Cache-Control` defaults to that of pages. */
  headers: Record<string, string>;
};

/**
 * Stores what is answered at a path, compressed, under the hash of its content: what is there already is not written or compressed
 * again, and keeps its time, of which nginx makes entity tags.
 *
 * @param folder  of the published site
 */
export async function storeFile(folder: string, request: StoredFile): Promise<DocumentEntry> {
  const { path, content, type, status = 200, headers } = request;
  const hash = hashContent(content);
  const isPage = type.startsWith('text/html');
  const file = nameFile(hash, isPage ? '.html' : extname(path));
  const target = join(folder, filesFolder, file);
  const wanted = isCompressible(type) ? Object.values(encodings) : [];
  await Promise.all([
    writeOnce(target, () => content),
    ...wanted.map(({ extension, compress }) => writeOnce(target + extension, () => compress(content))),
  ]);
  return {
    file,
    status,
    hash,
    headers: {
      'Content-Type': type,
      'Cache-Control': pageCaching,
      ...headers,
      ...(!isPage && isForOthers(path) && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    },
  };
}

/** In folders of about a thousandth of the files each. */
function nameFile(hash: string, extension: string): string {
  return `${hash.slice(0, 2)}/${hash}${extension}`;
}

async function writeOnce(file: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<void> {
  const isThere = await fileExists(file);
  if (!isThere) await writeFileAtomically(file, await make());
}

/** Whether other sites show or read a file: share pictures, icons, feeds, ads.txt, but not scripts and styles. */
function isForOthers(path: string): boolean {
  return !path.startsWith('/assets/');
}

/** Reads what `storeFile` has stored, uncompressed. */
export function readStoredFile(folder: string, { file }: Pick<DocumentEntry, 'file'>): Promise<Buffer> {
  return readFile(join(folder, filesFolder, file));
}
