import { join } from 'node:path';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import type { DocumentManifest } from '../manifest';
import { nginxHeaders } from '../nginx-headers';
import { nginxFile, type SnapshotId, writeCurrentId } from './site-folder';

/** Makes a snapshot the one that is answered: by nginx after its next reload, and by our servers at once. */
export async function makeCurrent(folder: string, id: SnapshotId, manifest: DocumentManifest): Promise<void> {
  await writeFileAtomically(join(folder, nginxFile), nginxHeaders(manifest));
  await writeCurrentId(folder, id);
}
