import { join } from 'node:path';
import { hashContent } from './hash-content';
import type { DocumentEntry } from './manifest';
import { isCompressible, writeCompressed } from './write-compressed';

/** Browsers revalidate each time and mostly get 304; a CDN keeps a page for five minutes and revalidates it in the background. */
const pageCaching = 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400';

type FileRequest = {
  folder: string;
  file: string;
  content: Uint8Array;
  type: string;
  status?: number;
  /** Headers besides the type; `Cache-Control` defaults to that of pages. */
  headers: Record<string, string>;
};

/** Writes a file below the documents folder, compressed, and returns its manifest entry. */
export async function writeManifestFile(request: FileRequest): Promise<DocumentEntry> {
  const { folder, file, content, type, status = 200, headers } = request;
  await writeCompressed(join(folder, file), content, isCompressible(type));
  return {
    file,
    status,
    hash: hashContent(content),
    headers: {
      'Content-Type': type,
      'Cache-Control': pageCaching,
      ...headers,
      ...(isForOthers(file, type) && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    },
  };
}

/** Whether other sites show or read a file: share pictures, icons, feeds, ads.txt, but neither pages nor their scripts and styles. */
function isForOthers(file: string, type: string): boolean {
  return !type.startsWith('text/html') && !file.startsWith('assets/');
}
