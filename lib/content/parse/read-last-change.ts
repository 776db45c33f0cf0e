import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDir, imagesDir } from './read-content-files';

/**
 * Newest change time of all that readContentFiles reads, so that the dev server knows when to read again.
 *
 * @returns milliseconds since 1970, 0 when there is no folder
 */
export async function readLastChange(dir = contentDir(), images = imagesDir): Promise<number> {
  return Math.max(...(await Promise.all([dir, images].map(readNewestTime))));
}

/** Folders count too: removing a file, or replacing it by an older one, changes only the folder's time. */
async function readNewestTime(dir: string): Promise<number> {
  const entries = await readdir(dir, { recursive: true }).catch(() => []);
  const times = await Promise.all(
    ['', ...entries].map((entry) =>
      lstat(join(dir, entry)).then(
        (info) => info.mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(0, ...times);
}
