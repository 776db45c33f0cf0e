import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepAssets } from './keep-assets';
import type { DocumentManifest } from './manifest';
import { securityHeaders } from './security-headers';
import { writeManifestFile } from './write-manifest-file';

/** Files whose name has a hash of their content never change. */
const assetCaching = 'public, max-age=31536000, immutable';

/** Writes the assets of earlier builds, after those of this one: pages that caches and readers have still refer to them. */
export async function writeOldAssets({ folder, manifest }: { folder: string; manifest: DocumentManifest }) {
  const { siteUrl, documents } = manifest;
  const entries = Object.entries(documents).filter(([path]) => path.startsWith('/assets/'));
  const current = entries.map(async ([path, { file, headers }]) => ({
    path,
    type: headers['Content-Type'] ?? '',
    content: await readFile(join(folder, file)),
  }));
  for (const { path, type, content } of await keepAssets(await Promise.all(current))) {
    const headers = { ...securityHeaders(siteUrl), 'Cache-Control': assetCaching };
    documents[path] = await writeManifestFile({ folder, file: path.slice(1), content, type, headers });
  }
}
