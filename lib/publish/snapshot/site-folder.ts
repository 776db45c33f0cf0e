import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { getErrorCode } from '@/lib/content/error-code';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { readSettings } from '@/lib/settings/read-settings';
import { type DocumentManifest, formatManifest, parseManifest } from '../manifest';

/*
 * The folder of the published site:
 *
 *   current               id of the snapshot that is answered
 *   snapshots/<id>.json   a snapshot: its manifest
 *   files/                what is answered, by hash of the content, shared by all snapshots
 *   models/ lookups/ search/   what a snapshot was made from, and what the search reads; also by hash
 *
 * Files are written before the snapshot that names them, and the snapshot before `current`: whoever is killed leaves files that
 * nothing names, which a later publication removes.
 */

/** The folder of the published site: `SITE_DIR`. */
export function siteFolder(): string {
  return resolve(/* turbopackIgnore: true */ readSettings().siteDir);
}

export const filesFolder = 'files';
const snapshotsFolder = 'snapshots';
/** Names the snapshot that is answered. */
export const currentFile = 'current';
/** The current documents for nginx. */
export const nginxFile = 'nginx-headers.conf';

/**
 * An id sorts by time: `20261201T033501123Z`. A snapshot whose pages are new, but whose search is that of the one before, has
 * `-pages` at its end: it is answered for the time that the search takes.
 */
export type SnapshotId = string;
const idPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z(?:-pages)?$/;
const partialSign = '-pages';

/**
 * Creates an id.
 *
 * @param now    when the snapshot is made, in milliseconds since 1970
 * @param after  ids that it sorts after, whatever the clock says
 */
export function createSnapshotId(now: number, ...after: (SnapshotId | undefined)[]): SnapshotId {
  const latest = after.map((id) => (id === undefined ? 0 : timeOf(id) + 1));
  return new Date(Math.max(now, ...latest)).toISOString().replace(/[-:.]/g, '');
}

/** The same id for a snapshot with the search of the one before. */
export function toPartialId(id: SnapshotId): SnapshotId {
  return id + partialSign;
}

/** Whether a snapshot has the search of the one before: nobody goes back to it. */
export function isPartial(id: SnapshotId): boolean {
  return id.endsWith(partialSign);
}

function timeOf(id: SnapshotId): number {
  return Date.parse(id.replace(idPattern, '$1-$2-$3T$4:$5:$6.$7Z'));
}

/** Id of the snapshot that is answered; undefined before the first. */
export async function readCurrentId(folder: string): Promise<SnapshotId | undefined> {
  const text = await readFile(join(folder, currentFile), 'utf8').catch((error) => {
    if (getErrorCode(error) !== 'ENOENT') throw error;
    return '';
  });
  const id = text.trim();
  return idPattern.test(id) ? id : undefined;
}

/** Makes a snapshot the one that is answered. */
export async function writeCurrentId(folder: string, id: SnapshotId): Promise<void> {
  await writeFileAtomically(join(folder, currentFile), `${id}\n`);
}

/** Ids of all snapshots, the oldest first. */
export async function listSnapshotIds(folder: string): Promise<SnapshotId[]> {
  const names = await readdir(join(folder, snapshotsFolder)).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => idPattern.test(id))
    .sort();
}

function snapshotFile(folder: string, id: SnapshotId): string {
  return join(folder, snapshotsFolder, `${id}.json`);
}

export async function writeSnapshot(
  folder: string,
  id: SnapshotId,
  manifest: DocumentManifest,
): Promise<void> {
  await writeFileAtomically(snapshotFile(folder, id), formatManifest(manifest));
}

export async function removeSnapshot(folder: string, id: SnapshotId): Promise<void> {
  await rm(snapshotFile(folder, id), { force: true });
}

/** Reads a snapshot, the current one if none is named. Throws SnapshotMissing when this code cannot read one. */
export async function readManifest(folder = siteFolder(), id?: SnapshotId): Promise<DocumentManifest> {
  const wanted = id ?? (await readCurrentId(folder));
  if (!wanted)
    throw new SnapshotMissing(
      `${join(folder, currentFile)}: expected a published site, found none\nFix: npm run publish`,
    );
  const file = snapshotFile(folder, wanted);
  const text = await readFile(file, 'utf8').catch((error) => {
    if (getErrorCode(error) !== 'ENOENT') throw error;
    throw new SnapshotMissing(`${file}: expected a snapshot, found none\nFix: npm run publish`);
  });
  const manifest = parseManifest(text);
  if (manifest.success) return manifest.data;
  throw new SnapshotMissing(
    `${file}: written by another version, or damaged\n${z.prettifyError(manifest.error)}\nFix: npm run publish`,
  );
}

/** Thrown when there is no snapshot that this code can serve. */
export class SnapshotMissing extends Error {
  override name = 'SnapshotMissing';
}
