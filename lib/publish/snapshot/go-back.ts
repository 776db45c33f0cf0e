import { join } from 'node:path';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { nginxHeaders } from '../nginx-headers';
import { lockFolder } from './lock';
import {
  listSnapshotIds,
  nginxFile,
  readCurrentId,
  readManifest,
  type SnapshotId,
  writeCurrentId,
} from './site-folder';

/**
 * Makes the snapshot before the current one current.
 *
 * @returns `to` is undefined when there is none before
 */
export async function goBack(folder: string): Promise<{ from?: SnapshotId; to?: SnapshotId }> {
  const unlock = await lockFolder(folder, () => {});
  try {
    const from = await readCurrentId(folder);
    const to = (await listSnapshotIds(folder)).filter((id) => from !== undefined && id < from).at(-1);
    if (to === undefined) return { from };
    const manifest = await readManifest(folder, to);
    await writeFileAtomically(join(folder, nginxFile), nginxHeaders(manifest));
    await writeCurrentId(folder, to);
    return { from, to };
  } finally {
    unlock();
  }
}
