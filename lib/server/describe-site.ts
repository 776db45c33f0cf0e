import { readFailure } from '@/lib/publish/snapshot/last-failure';
import type { Site } from './site';

/** The snapshot that is answered, its age in seconds, and when and why the last publication failed, if it did. */
export async function describeSite({ id, folder, manifest }: Pick<Site, 'id' | 'folder' | 'manifest'>) {
  const failure = await readFailure(folder);
  return {
    snapshot: id,
    age: Math.max(0, Math.round((Date.now() - manifest.publishedAt) / 1_000)),
    ...(failure && { failure }),
  };
}
