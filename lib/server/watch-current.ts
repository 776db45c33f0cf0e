import { unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { logError } from '@/lib/log/write-log';
import { currentFile, readCurrentId } from '@/lib/publish/snapshot/site-folder';

/** Milliseconds between two looks. Looking, because folders that machines share tell nobody of changes. */
const interval = 250;

/**
 * Calls a function with the id of each snapshot that becomes the current one.
 *
 * @param folder  of the published site
 * @returns stops it
 */
export function watchCurrent(folder: string, onChange: (id: string) => Promise<void>): () => void {
  const file = join(folder, currentFile);
  let changing = Promise.resolve();
  const look = () => {
    // One after the other: the last one that was published is the one that stays.
    changing = changing
      .then(async () => {
        const id = await readCurrentId(folder);
        if (id !== undefined) await onChange(id);
      })
      .catch((error) => logError('snapshot could not be read', error));
  };
  watchFile(file, { interval, persistent: false }, look);
  return () => unwatchFile(file, look);
}
