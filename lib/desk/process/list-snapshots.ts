import { isPartial, listSnapshotIds, readCurrentId, readManifest } from '@/lib/publish/snapshot/site-folder';
import type { DeskSnapshot } from './desk-functions';

/** Snapshots that are shown: who wants to go further back uses the command. */
const shown = 6;

/** Lists the last snapshots that somebody can go back to, newest first. Those that another version has written are left out. */
export async function listSnapshots(folder: string): Promise<DeskSnapshot[]> {
  const current = await readCurrentId(folder);
  const ids = (await listSnapshotIds(folder)).filter((id) => !isPartial(id) || id === current);
  const read = ids
    .reverse()
    .slice(0, shown)
    .map(async (id): Promise<DeskSnapshot[]> => {
      const manifest = await readManifest(folder, id).catch(() => undefined);
      if (!manifest) return [];
      const pages = Object.values(manifest.documents).filter(({ file }) => file.endsWith('.html')).length;
      return [
        { id, publishedAt: new Date(manifest.publishedAt).toISOString(), pages, isCurrent: id === current },
      ];
    });
  return (await Promise.all(read)).flat();
}
