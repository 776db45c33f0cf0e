import { createHash } from 'node:crypto';
import type { ContentFiles } from '@/lib/content/parse/read-content-files';

/** Hash of everything that a publication reads of the content. */
export function hashContentFiles(source: Pick<ContentFiles, 'files' | 'images'>): string {
  const hash = createHash('sha256').update(JSON.stringify([...source.images]));
  for (const { path, text } of source.files) hash.update(`\n${path}\n`).update(text);
  return hash.digest('hex').slice(0, 16);
}
