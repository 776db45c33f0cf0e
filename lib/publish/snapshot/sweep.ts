import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentManifest } from '../manifest';
import {
  filesFolder,
  isPartial,
  listSnapshotIds,
  readManifest,
  removeSnapshot,
  type SnapshotId,
} from './site-folder';

/** Snapshots that are kept, to go back to. */
const keptSnapshots = 20;

/** Nothing younger is removed: caches and open pages may hold it, and a publication that runs may be about to name it. */
const youngest = 8 * 24 * 60 * 60 * 1_000;

/** Removes snapshots beyond the last twenty, and files that no snapshot names. @returns how many files went */
export async function sweep(folder: string, now = Date.now()): Promise<number> {
  const kept = await removeOldSnapshots(folder);
  const named = new Set<string>();
  for (const id of kept) {
    const manifest = await readManifest(folder, id).catch(() => undefined);
    // Of a snapshot that another version has written nobody knows which files it names.
    if (!manifest) return 0;
    for (const name of listNamed(manifest)) named.add(name);
  }
  const found = [...(await listFiles(folder)), ...(await listUnfinished(folder))];
  let removed = 0;
  for (const name of found) {
    const own = name.replace(/\.(?:br|gz)$/, '');
    if (named.has(name) || named.has(own) || named.has(name.split('/').slice(0, 2).join('/'))) continue;
    const file = join(folder, name);
    const info = await stat(file).catch(() => undefined);
    if (!info || now - info.mtimeMs < youngest) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

/**
 * Removes snapshots beyond the last twenty, and those with the search of the one before. The last of these stays: a server may be
 * about to read it.
 *
 * @returns those that are left
 */
async function removeOldSnapshots(folder: string): Promise<SnapshotId[]> {
  const ids = await listSnapshotIds(folder);
  const kept = new Set([
    ...ids.filter((id) => !isPartial(id)).slice(-keptSnapshots),
    ...ids.filter(isPartial).slice(-1),
  ]);
  for (const id of ids) if (!kept.has(id)) await removeSnapshot(folder, id);
  return [...kept];
}

/** Files, and folders of the search, that a snapshot names. */
function listNamed({ documents, searchPages, search, model, lookups }: DocumentManifest): string[] {
  const files = [...Object.values(documents), ...Object.values(searchPages)].map(
    ({ file }) => `${filesFolder}/${file}`,
  );
  return [...files, search, model, lookups].map((name) => name.replaceAll('\\', '/'));
}

/** Files of the folders whose names have a hash. */
async function listFiles(folder: string): Promise<string[]> {
  const parts = await Promise.all(
    [filesFolder, 'search', 'models', 'lookups'].map(async (part) => {
      const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        );
    }),
  );
  return parts.flat();
}

/** What publishers that were killed have left beside the snapshots. */
async function listUnfinished(folder: string): Promise<string[]> {
  const parts = await Promise.all(
    ['', 'snapshots/'].map(async (part) => {
      const names = await readdir(join(folder, part)).catch(() => []);
      return names.filter((name) => name.endsWith('.tmp')).map((name) => part + name);
    }),
  );
  return parts.flat();
}
