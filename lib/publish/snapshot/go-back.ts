import { lockFolder } from './lock';
import { makeCurrent } from './make-current';
import { isPartial, listSnapshotIds, readCurrentId, readManifest, type SnapshotId } from './site-folder';

/**
 * Makes the whole snapshot before the current one current, or the one that is asked for.
 *
 * @returns `to` is undefined when there is none
 */
export async function goBack(
  folder: string,
  wanted?: SnapshotId,
): Promise<{ from?: SnapshotId; to?: SnapshotId }> {
  const unlock = await lockFolder(folder, () => {});
  try {
    const from = await readCurrentId(folder);
    const whole = (await listSnapshotIds(folder)).filter((id) => !isPartial(id));
    const before = whole.filter((id) => from !== undefined && id < from).at(-1);
    const to = wanted === undefined ? before : whole.find((id) => id === wanted);
    if (to === undefined) return { from };
    await makeCurrent(folder, to, await readManifest(folder, to));
    return { from, to };
  } finally {
    unlock();
  }
}
