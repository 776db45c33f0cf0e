import { lockFolder } from './lock';
import { makeCurrent } from './make-current';
import { isPartial, listSnapshotIds, readCurrentId, readManifest, type SnapshotId } from './site-folder';

/**
 * Makes the whole snapshot before the current one current.
 *
 * @returns `to` is undefined when there is none before
 */
export async function goBack(folder: string): Promise<{ from?: SnapshotId; to?: SnapshotId }> {
  const unlock = await lockFolder(folder, () => {});
  try {
    const from = await readCurrentId(folder);
    const whole = (await listSnapshotIds(folder)).filter((id) => !isPartial(id));
    const to = whole.filter((id) => from !== undefined && id < from).at(-1);
    if (to === undefined) return { from };
    await makeCurrent(folder, to, await readManifest(folder, to));
    return { from, to };
  } finally {
    unlock();
  }
}
