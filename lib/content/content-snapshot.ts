import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFiles } from './parse/read-content-files';
import { writeFileAtomically } from './write-file-atomically';

/** Which state of the content something was made from. */
export type ContentState = {
  /** The day in Dhaka that decides what is published. */
  day: string;
  /** Hash of everything that was read. */
  hash: string;
};

/** Set by our own processes for each other, not by people: the file that `loadLibrary` reads in place of the content folder. */
const variable = 'KAJPATH_CONTENT_SNAPSHOT';

/**
 * Writes the content as it was read, with its day, to a file of this folder that is named by its hash. Everything that reads this
 * file has the same state, however long a build takes and whatever happens to the content folder.
 */
export async function writeContentSnapshot(folder: string, source: ContentFiles): Promise<ContentState> {
  const text = JSON.stringify({ ...source, images: [...source.images] });
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  await writeFileAtomically(snapshotFile(folder, hash), text);
  return { day: source.today, hash };
}

/** The content that `useContentSnapshot` has chosen, or undefined. */
export async function readContentSnapshot(): Promise<ContentFiles | undefined> {
  const file = chosenSnapshot();
  if (!file) return undefined;
  const source = JSON.parse(await readFile(/* turbopackIgnore: true */ file, 'utf8'));
  return { ...source, images: new Map(source.images) };
}

/** Makes this process, and those that it starts from now on, load the content from a snapshot. */
export function useContentSnapshot(folder: string, { hash }: Pick<ContentState, 'hash'>): void {
  process.env[variable] = snapshotFile(folder, hash);
}

/** File of the snapshot that this process uses, or ''. */
export function chosenSnapshot(): string {
  return process.env[variable] ?? '';
}

function snapshotFile(folder: string, hash: string): string {
  return join(/* turbopackIgnore: true */ folder, `${hash}.json`);
}
